package org.sila.matching.engine.comparison;

import java.util.Locale;

/** What the report says happened against what the record dates. */
public enum EventLevel {
    SAME_DAY,
    /** Within a month. */
    SAME_MONTH,
    /** The same as far as both are known to the year. */
    SAME_YEAR,
    /** The record is of a later time, as a transfer or a release is. */
    LATER,
    /** The record dates something before the person was last seen: a contradiction. */
    EARLIER,
    MISSING;

    /** Stable name in the model, in stored evidence and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
