package org.sila.reports.details;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;

/**
 * What a family said to one page.
 *
 * @param at when; null where it was not asked yet
 */
public record DetailView(
        DetailSection section,
        DetailState state,
        List<Said> said,
        @Nullable Instant at) {

    /**
     * One answer.
     *
     * @param label message key of the question
     * @param text as typed; empty where it was chosen or is a date
     * @param options message keys of what was chosen
     * @param from a date, or the beginning of a period; null where there is none
     * @param until end of the period
     */
    public record Said(
            String label,
            String text,
            List<String> options,
            @Nullable PartialDate from,
            @Nullable PartialDate until) {}

    /** Whether there is anything to show to a caseworker. */
    public boolean isAsked() {
        return state != DetailState.NOT_ASKED;
    }
}
