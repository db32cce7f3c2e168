package org.sila.reports;

import static org.sila.reports.PageForm.typed;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sila.web.PartialDateForm;

/** Page 4: what has been heard since. */
record NewsForm(
        @Nullable News news,

        @Size(max = 5000, message = "{reports.error.too-long}")
        String details,

        @Valid @Size(max = 20, message = "{reports.error.too-many}") @Nullable
        List<FacilityLine> facilities)
        implements PageForm {

    /** Lines offered for places of detention. */
    static final int LINES = 3;

    static final NewsForm EMPTY = new NewsForm(null, "", List.of());

    /** One place of detention heard of. */
    record FacilityLine(
            @Size(max = 300, message = "{reports.error.too-long}")
            String name,

            @Valid @Nullable PartialDateForm since,

            @Size(max = 500, message = "{reports.error.too-long}")
            String learned) {

        FacilityLine {
            name = typed(name);
            learned = typed(learned);
        }

        static final FacilityLine EMPTY = new FacilityLine("", PartialDateForm.EMPTY, "");
    }

    NewsForm {
        details = typed(details);
        List<FacilityLine> lines = new ArrayList<>();
        if (facilities != null) {
            for (FacilityLine line : facilities) {
                lines.add(line == null ? FacilityLine.EMPTY : line);
            }
        }
        while (lines.size() < LINES) {
            lines.add(FacilityLine.EMPTY);
        }
        facilities = lines;
    }
}
