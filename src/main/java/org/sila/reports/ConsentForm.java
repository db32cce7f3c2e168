package org.sila.reports;

import jakarta.validation.constraints.AssertTrue;

/** Page 6: consents, one by one; only that to store the report is needed. */
record ConsentForm(
        @AssertTrue(message = "{reports.error.consent-needed}")
        boolean store,

        boolean search,
        boolean share,
        boolean publish,
        boolean survivors)
        implements PageForm {

    static final ConsentForm EMPTY = new ConsentForm(false, false, false, false, false);
}
