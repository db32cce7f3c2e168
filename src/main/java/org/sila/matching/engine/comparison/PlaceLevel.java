package org.sila.matching.engine.comparison;

import java.util.Locale;

/** Places of origin. */
public enum PlaceLevel {
    SAME_PLACE,
    /** The same district, two places in it or one not said more precisely. */
    SAME_DISTRICT,
    /** The same governorate, one or both not said more precisely. */
    SAME_GOVERNORATE,
    /** The same governorate, two places in it, not known to be of one district. */
    OTHER_PLACE_OF_GOVERNORATE,
    DIFFERENT,
    MISSING;

    /** Stable name in the model, in stored evidence and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
