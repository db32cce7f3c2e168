package org.sila.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.imports.rows.SeveralNames;
import org.sila.imports.rows.SeveralNames.Kind;
import org.sila.person.WrittenText;
import org.sila.web.DomainError;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes from a list's preview how its file is to be read. */
@Controller
class ReadingController {

    private static final Pattern ROW = Pattern.compile("\\d{1,7}");
    private static final String SPLIT = "split";
    private static final String KEEP = "keep";

    private final ChooseReading chooseReading;

    ReadingController(ChooseReading chooseReading) {
        this.chooseReading = chooseReading;
    }

    @PostMapping("/imports/{id}/header")
    String header(@PathVariable UUID id, @RequestParam(defaultValue = "") String headerRow) {
        String row = WrittenText.asciiDigits(WrittenText.clean(headerRow));
        if (!ROW.matcher(row).matches()) {
            throw new DomainError("imports.header-row.wrong");
        }
        chooseReading.header(id, Integer.parseInt(row));
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/sheets")
    String sheets(@PathVariable UUID id, @RequestParam(required = false) @Nullable List<String> sheet) {
        chooseReading.sheets(id, sheet == null ? List.of() : sheet);
        return "redirect:/imports/" + id + "#sheets";
    }

    @PostMapping("/imports/{id}/hidden")
    String hidden(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String rows,
            @RequestParam(defaultValue = "") String columns) {
        chooseReading.hidden(id, decided(rows).orElse(null), decided(columns).orElse(null));
        return "redirect:/imports/" + id + "#hidden";
    }

    @PostMapping("/imports/{id}/several-names")
    String names(@PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Map<Kind, Boolean> decided = new EnumMap<>(Kind.class);
        for (Kind kind : SeveralNames.splittable()) {
            String answer = sent.getOrDefault(kind.name(), "");
            if (answer.equals(SPLIT) || answer.equals(KEEP)) {
                decided.put(kind, answer.equals(SPLIT));
            }
        }
        chooseReading.names(id, decided);
        return "redirect:/imports/" + id + "#several-names";
    }

    private static Optional<HiddenCells> decided(String sent) {
        return Stream.of(HiddenCells.values())
                .filter(each -> each.name().equals(sent))
                .findFirst();
    }
}
