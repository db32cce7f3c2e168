package org.sila.imports;

import java.util.UUID;
import java.util.regex.Pattern;
import org.sila.person.WrittenText;
import org.sila.web.DomainError;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the number of the row that names a list's columns, from its preview. */
@Controller
class ImportHeaderController {

    private static final Pattern ROW = Pattern.compile("\\d{1,7}");

    private final ChooseHeader chooseHeader;

    ImportHeaderController(ChooseHeader chooseHeader) {
        this.chooseHeader = chooseHeader;
    }

    @PostMapping("/imports/{id}/header")
    String header(@PathVariable UUID id, @RequestParam(defaultValue = "") String headerRow) {
        String row = WrittenText.asciiDigits(WrittenText.clean(headerRow));
        if (!ROW.matcher(row).matches()) {
            throw new DomainError("imports.header-row.wrong");
        }
        chooseHeader.choose(id, Integer.parseInt(row));
        return "redirect:/imports/" + id;
    }
}
