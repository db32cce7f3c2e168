package org.sila.matching.engine.evidence;

import java.util.Locale;

/** The comparisons a probability is made of. Shown as {@code matching.field.<code>}. */
public enum Field {
    GIVEN,
    LINEAGE,
    MOTHER,
    KUNYA,
    SEX,
    BIRTH,
    ORIGIN,
    EVENT,
    FACILITY,
    NATIONAL_NUMBER,
    REGISTRY;

    /** Stable name in stored evidence and message keys, for instance {@code national-number}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
