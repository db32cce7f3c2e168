package org.sila.matching.engine.comparison;

import java.util.Locale;

/** The mother's names: the best separator of namesakes. */
public enum MotherLevel {
    GIVEN_AND_FAMILY,
    GIVEN,
    /** Given names agree, family names do not. */
    GIVEN_NOT_FAMILY,
    /** Family names agree, given names do not. */
    FAMILY_NOT_GIVEN,
    /** Given names have something in common. */
    WEAK,
    DIFFERENT,
    MISSING;

    /** Stable name in the model, in stored evidence and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
