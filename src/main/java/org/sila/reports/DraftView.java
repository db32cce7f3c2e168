package org.sila.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft as its enquirer sees it.
 *
 * @param answers none any more once it is sent
 * @param isSent whether it is a report by now
 * @param reference of the report, where it was given
 * @param receipt reference and code, from when they are given until the last group was typed back
 * @param keptUntil when it is forgotten, if nothing more is saved
 * @param isAssisted whether a member of staff fills it in for the enquirer
 */
record DraftView(
        Answers answers,
        boolean isSent,
        @Nullable String reference,
        @Nullable ShownReceipt receipt,
        Instant keptUntil,
        boolean isAssisted) {

    /** Where to go on: the first page that is not finished, or the answers to check. */
    String nextAddress() {
        ReportPage open = answers.firstOpenPage();
        return open == null ? "/report/check" : open.address();
    }
}
