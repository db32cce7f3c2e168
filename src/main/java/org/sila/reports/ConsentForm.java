package org.sila.reports;

import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.Nullable;

/** Page 6: consents, one by one; only that to store the report is needed. */
record ConsentForm(
        @AssertTrue(message = "{reports.error.consent-needed}") @Nullable
        Boolean store,

        @Nullable Boolean search,
        @Nullable Boolean share,
        @Nullable Boolean publish,
        @Nullable Boolean survivors)
        implements PageForm {

    static final ConsentForm EMPTY = new ConsentForm(false, false, false, false, false);

    /** A box that was not sent is not ticked. */
    ConsentForm {
        store = Boolean.TRUE.equals(store);
        search = Boolean.TRUE.equals(search);
        share = Boolean.TRUE.equals(share);
        publish = Boolean.TRUE.equals(publish);
        survivors = Boolean.TRUE.equals(survivors);
    }
}
