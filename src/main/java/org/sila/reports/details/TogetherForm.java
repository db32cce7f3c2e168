package org.sila.reports.details;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How it happened, and who was taken with them. */
record TogetherForm(
        @Nullable Kind kind,

        @Size(max = 2000, message = "{reports.error.too-long}")
        String companions,

        @Size(max = 1000, message = "{reports.error.too-long}")
        String reason)
        implements DetailForm {

    /** Kind of place of the arrest. */
    enum Kind {
        CHECKPOINT,
        HOME,
        BORDER,
        WORKPLACE,
        UNIVERSITY,
        HOSPITAL,
        OFFICE,
        MILITARY_UNIT,
        ROAD,
        OTHER
    }

    static final TogetherForm EMPTY = new TogetherForm(null, "", "");

    TogetherForm {
        companions = DetailForm.typed(companions);
        reason = DetailForm.typed(reason);
    }

    @Override
    public List<DetailView.Said> said() {
        return new Answers()
                .choice("reports.more.field.kind", kind)
                .text("reports.more.field.companions", companions)
                .text("reports.more.field.reason", reason)
                .all();
    }
}
