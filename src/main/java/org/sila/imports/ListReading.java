package org.sila.imports;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.sila.files.Sha256;
import org.springframework.stereotype.Component;

/** Tells two ways of reading one file apart: its sheets, header, columns, splits, and what words were decided to mean. */
@Component
class ListReading {

    private final ChosenValues chosen;

    ListReading(ChosenValues chosen) {
        this.chosen = chosen;
    }

    /** SHA-256, in hexadecimal digits, of all that was decided about how the list is read. */
    String of(ListImport list) {
        TreeMap<String, String> words = new TreeMap<>();
        chosen.targets(list.details())
                .forEach((field, targets) -> words.put(field.name(), new TreeMap<>(targets).toString()));
        String decided = String.join(
                "\n",
                list.columns(),
                list.choices().toString(),
                list.nameSplits().written(),
                Boolean.toString(list.repairsNames()),
                words.toString());
        return Sha256.of(decided.getBytes(StandardCharsets.UTF_8));
    }
}
