package org.sila.imports;

import java.util.Optional;
import org.sila.imports.rows.SeveralNames;
import org.springframework.stereotype.Component;

/** What of a file's form somebody has to decide before it is brought in. */
@Component
class OpenQuestions {

    private final ListFiles files;

    OpenQuestions(ListFiles files) {
        this.files = files;
    }

    /** Message of the first question that nobody has answered. Reads the whole file. */
    Optional<String> first(ListImport list) {
        return first(list, FindFindings.in(files.of(list), list));
    }

    static Optional<String> first(ListImport list, FileFindings found) {
        if (found.filledSheets() > 1 && !list.sheetsChosen()) {
            return Optional.of("imports.sheets.undecided");
        }
        boolean rows = found.hiddenRows() > 0 && list.hiddenRows() == null;
        boolean columns = !found.hiddenColumns().isEmpty() && list.hiddenColumns() == null;
        if (rows || columns) {
            return Optional.of("imports.hidden.undecided");
        }
        boolean names = SeveralNames.splittable().stream()
                .anyMatch(kind -> found.severalNames().containsKey(kind)
                        && list.nameSplits().of(kind).isEmpty());
        return names ? Optional.of("imports.several-names.undecided") : Optional.empty();
    }
}
