package org.sila.imports.rows;

import org.jspecify.annotations.Nullable;

/**
 * A row that is left out, and why.
 *
 * @param rowNumber its number in the sheet, from 1
 * @param reason why
 * @param field the field that is wrong; null where it is the row as a whole
 */
public record Refusal(
        int rowNumber, Reason reason, @Nullable Field field) implements RowReading {

    /** Why a row cannot be taken in. */
    public enum Reason {
        /** Nothing in it names a person. */
        NO_NAME,
        /** Longer than the field can be. */
        TOO_LONG,
        /** No date that exists, or none that can be understood. */
        WRONG_DATE,
        /** A date that has not come yet. */
        FUTURE_DATE,
        /** No number of years from 0 to 120. */
        WRONG_AGE,
        /** An id that a row above has already. */
        DUPLICATE_ID,
        /** The header once more, as on every page of a printed list. */
        REPEATED_HEADER,
        /** The same partner brought it in before, and it says the same. */
        ALREADY_HERE,
        /** The same partner brought in a row with this id before, and it said something else. */
        ALREADY_HERE_CHANGED,
        /** The person whom it is about wished that nothing is kept of them. */
        REMOVED,
        /** Its makers wanted it kept until a day that is past. */
        EXPIRED,
        /** A formula that the file has no value of. */
        UNCALCULATED
    }
}
