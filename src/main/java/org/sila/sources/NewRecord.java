package org.sila.sources;

import java.util.List;
import org.sila.person.Circumstances;
import org.sila.person.PersonDescription;

/**
 * One row of a source, read.
 *
 * @param rowNumber the row's number in the source, from 1 as a spreadsheet counts (the header is usually row 1)
 * @param part which of several people in that row, from 1; 0 where it is about one
 * @param externalId the source's own id of the row; empty where it has none
 * @param asWritten the cells in the source's order, unaltered
 * @param person what it says of the person
 * @param circumstances what it dates, where
 * @param stays where it tells of more than that, from the first to the last; mostly none
 */
public record NewRecord(
        int rowNumber,
        int part,
        String externalId,
        List<Cell> asWritten,
        PersonDescription person,
        Circumstances circumstances,
        List<RecordStay> stays) {

    public NewRecord {
        stays = List.copyOf(stays);
    }

    /** One that dates one thing. */
    public NewRecord(
            int rowNumber,
            int part,
            String externalId,
            List<Cell> asWritten,
            PersonDescription person,
            Circumstances circumstances) {
        this(rowNumber, part, externalId, asWritten, person, circumstances, List.of());
    }

    /** The only person of its row. */
    public NewRecord(
            int rowNumber,
            String externalId,
            List<Cell> asWritten,
            PersonDescription person,
            Circumstances circumstances) {
        this(rowNumber, 0, externalId, asWritten, person, circumstances);
    }
}
