package org.sila.reports;

import static org.sila.reports.PageForm.typed;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.sila.web.PartialDateForm;

/** Page 3: when, where and by whom they were taken or last seen. */
record TakenForm(
        @Valid @Nullable PartialDateForm takenOn,

        @Size(max = 300, message = "{reports.error.too-long}")
        String place,

        @Nullable ResponsibleParty party,

        @Size(max = 5000, message = "{reports.error.too-long}")
        String account)
        implements PageForm {

    /** When they were taken; null where no date was given. */
    public @Nullable PartialDate takenDate() {
        return takenOn == null ? null : takenOn.toDate().orElse(null);
    }

    TakenForm {
        place = typed(place);
        account = typed(account);
    }

    static final TakenForm EMPTY = new TakenForm(PartialDateForm.EMPTY, "", null, "");
}
