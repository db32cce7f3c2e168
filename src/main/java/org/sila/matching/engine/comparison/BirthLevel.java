package org.sila.matching.engine.comparison;

import java.util.Locale;

/** Dates of birth. */
public enum BirthLevel {
    SAME_DAY,
    /** Day and month changed places. */
    DAY_MONTH_SWAPPED,
    /** The same as far as both are known to the month. */
    SAME_MONTH,
    /** The same as far as both are known. */
    SAME_YEAR,
    /** Same year, another day. */
    SAME_YEAR_OTHER_DAY,
    /** Same day and month, another year. */
    SAME_DAY_OTHER_YEAR,
    /** Within the years that the age allows. */
    AGE_FITS,
    /** Within two years of what the age allows. */
    AGE_NEAR,
    ONE_YEAR_APART,
    TWO_YEARS_APART,
    FIVE_YEARS_APART,
    /** Ten years apart, as one wrong digit makes it. */
    TEN_YEARS_APART,
    FAR_APART,
    MISSING;

    /** Stable name in the model, in stored evidence and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
