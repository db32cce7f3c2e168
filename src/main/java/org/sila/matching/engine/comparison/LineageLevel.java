package org.sila.matching.engine.comparison;

import java.util.Locale;

/** Father, grandfather and family together: they depend on one another, so they are one comparison. */
public enum LineageLevel {
    /** Father, grandfather and family agree. */
    ALL,
    FATHER_FAMILY,
    FATHER_GRANDFATHER,
    /** Grandfather and family agree, the father is missing. */
    GRANDFATHER_FAMILY,
    /** Father agrees, the family is missing. */
    FATHER_ONLY,
    /** Family agrees, the father is missing. */
    FAMILY_ONLY,
    GRANDFATHER_ONLY,
    /** Father agrees, the family is another. */
    FATHER_NOT_FAMILY,
    /** Family agrees, the father is another: cousins look like this. */
    FAMILY_NOT_FATHER,
    /** Father is another, nothing else is known. */
    OTHER_FATHER,
    /** Family is another, nothing else is known. */
    OTHER_FAMILY,
    /** Father and family are others. */
    CONFLICT,
    MISSING;

    /** Stable name in the model, in stored evidence and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
