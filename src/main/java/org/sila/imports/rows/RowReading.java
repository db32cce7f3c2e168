package org.sila.imports.rows;

/** What came of reading one row: a person, or a refusal. */
public sealed interface RowReading permits ListedPerson, Refusal {

    /** The row's number in the sheet, from 1. */
    int rowNumber();
}
