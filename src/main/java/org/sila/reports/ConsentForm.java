package org.sila.reports;

import org.jspecify.annotations.Nullable;

/** Page 6: consents, one by one; only that to store the report is needed. */
record ConsentForm(
        @Nullable Boolean store,
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

    /** Without the first consent nothing can be kept. */
    @Override
    public @Nullable Missing missing() {
        return Boolean.TRUE.equals(store) ? null : new Missing("store", "reports.error.consent-needed");
    }
}
