package org.sila.matching.engine.comparison;

import java.util.Locale;

/** Fields that agree or do not: sex, facility, registry number, national number. */
public enum SimpleLevel {
    SAME,
    DIFFERENT,
    MISSING;

    /** Stable name in the model, in stored evidence and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
