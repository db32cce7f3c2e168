package org.sila.reports;

import static org.sila.reports.PageForm.typed;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.sila.person.WrittenText;
import org.sila.web.PartialDateForm;

/** Page 4: what has been heard since. */
record NewsForm(
        @Nullable News news,

        @Size(max = 5000, message = "{reports.error.too-long}")
        String details,

        @Size(max = 20, message = "{reports.error.too-many}") @Nullable
        List<@Valid FacilityLine> facilities)
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

        /** Whether nothing was typed into it. */
        public boolean isBlank() {
            return name.isBlank() && learned.isBlank() && (since == null || since.isBlank());
        }

        /** From when; null where no date was given. */
        public @Nullable PartialDate sinceDate() {
            return since == null ? null : since.toDate().orElse(null);
        }

        static final FacilityLine EMPTY = new FacilityLine("", PartialDateForm.EMPTY, "");
    }

    /** What was heard of a place needs the place, or it could not be kept. */
    @Override
    public @Nullable Missing missing() {
        List<FacilityLine> lines = facilities == null ? List.of() : facilities;
        for (int i = 0; i < lines.size(); i++) {
            if (WrittenText.clean(lines.get(i).name()).isEmpty()
                    && !lines.get(i).isBlank()) {
                return new Missing("facilities[" + i + "].name", "reports.error.place-needed");
            }
        }
        return null;
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
