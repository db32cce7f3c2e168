package org.sila.gazetteer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.web.paging.UpTo;

/**
 * The numbers of a governorate, or of what is of none.
 *
 * @param code empty for what is of none
 * @param id of the place, for links; null where there is none
 */
record MapRow(String code, String name, @Nullable UUID id, Cell reports, Cell records, Cell confirmed) {

    /** What the tiles can show. */
    enum Shown {
        REPORTS,
        RECORDS,
        CONFIRMED
    }

    /**
     * A number as it is shown.
     *
     * @param hidden true where it is too small to be told to somebody who does not see cases
     */
    record Cell(long number, boolean hidden) {

        static Cell of(long number, boolean hidesSmall) {
            boolean hidden = hidesSmall && number > 0 && number < UpTo.FEWEST_TOLD;
            return new Cell(hidden ? 0 : number, hidden);
        }
    }

    public Cell cell(Shown shown) {
        return switch (shown) {
            case REPORTS -> reports;
            case RECORDS -> records;
            case CONFIRMED -> confirmed;
        };
    }

    /** The list of what is counted; null where there is none. */
    public @Nullable String list(Shown shown) {
        if (id == null) {
            return null;
        }
        return switch (shown) {
            case REPORTS -> "/places/" + id + "/reports";
            case RECORDS -> "/places/" + id + "/records";
            case CONFIRMED -> "/matches?list=decided&governorate=" + code;
        };
    }
}
