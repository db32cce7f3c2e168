package org.sila.matching.offline;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Which column of a list is where. */
final class MentionColumns {

    /** The columns that are understood. */
    static final List<String> NAMES = List.of(
            "id",
            "full_name",
            "given_name",
            "father_name",
            "grandfather_name",
            "family_name",
            "mother_name",
            "nickname",
            "sex",
            "birth_date",
            "age",
            "age_on",
            "birth_place",
            "origin",
            "national_id",
            "registry_no",
            "event_date",
            "event_place",
            "facility",
            "status",
            "source");

    private final Map<String, Integer> places;
    private final int columns;

    private MentionColumns(Map<String, Integer> places, int columns) {
        this.places = places;
        this.columns = columns;
    }

    /**
     * Understands a header.
     *
     * @param warn takes one line about all columns that are not known
     * @throws UnusableInput where there is no id, or a column is there twice
     */
    static MentionColumns of(Path file, List<String> header, Consumer<String> warn) {
        Map<String, Integer> places = new LinkedHashMap<>();
        Set<String> twice = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (!NAMES.contains(name)) {
                unknown.add(name.isEmpty() ? "(no name)" : name);
            } else if (places.putIfAbsent(name, i) != null) {
                twice.add(name);
            }
        }
        if (!places.containsKey("id")) {
            throw new UnusableInput(file + ": there is no column \"id\"; the columns are: " + shown(header));
        }
        if (!twice.isEmpty()) {
            throw new UnusableInput(file + ": these columns are there twice: " + String.join(", ", twice));
        }
        if (!unknown.isEmpty()) {
            warn.accept(file + ": columns not known and left out: " + String.join(", ", unknown));
        }
        return new MentionColumns(places, header.size());
    }

    /** The header as far as it fits on a line, and what may be the matter with it. */
    private static String shown(List<String> header) {
        String names = String.join(", ", header);
        String shown = names.length() > 200 ? names.substring(0, 200) + "..." : names;
        boolean otherSeparator = header.size() == 1 && (names.contains(";") || names.contains("\t"));
        return otherSeparator ? shown + " (columns are separated by commas)" : shown;
    }

    MentionRow row(CsvRecord row) {
        return new MentionRow(this, row);
    }

    int size() {
        return columns;
    }

    /** Where the column is; -1 where the list has none such. */
    int place(String column) {
        return places.getOrDefault(column, -1);
    }
}
