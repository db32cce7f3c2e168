package org.sila.reports.details;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the family needs, and who in it is to be spoken with. */
record NeedsForm(
        @Nullable List<Support> support,

        @Size(max = 500, message = "{reports.error.too-long}")
        String first,

        @Size(max = 500, message = "{reports.error.too-long}")
        String other,

        @Size(max = 300, message = "{reports.error.too-long}")
        String country)
        implements DetailForm {

    /** Kinds of support (دعم مطلوب). */
    enum Support {
        PSYCHOSOCIAL,
        LEGAL,
        MEDICAL,
        MATERIAL
    }

    static final NeedsForm EMPTY = new NeedsForm(List.of(), "", "", "");

    NeedsForm {
        support = support == null
                ? List.of()
                : support.stream().filter(Objects::nonNull).toList();
        first = DetailForm.typed(first);
        other = DetailForm.typed(other);
        country = DetailForm.typed(country);
    }

    @Override
    public List<DetailView.Said> said() {
        return new Answers()
                .choices("reports.more.field.support", support == null ? List.of() : support)
                .text("reports.more.field.first", first)
                .text("reports.more.field.other", other)
                .text("reports.more.field.country", country)
                .all();
    }
}
