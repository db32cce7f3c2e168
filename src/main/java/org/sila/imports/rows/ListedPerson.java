package org.sila.imports.rows;

import org.sila.imports.sheets.SheetRow;
import org.sila.person.Circumstances;
import org.sila.person.PersonDescription;

/**
 * A row that was read.
 *
 * @param row the row as written
 * @param externalId the list's own id of it; empty where it has none
 * @param person whom it is about
 * @param circumstances what it dates, where
 * @param enquirer who asks, in a list of reports; all empty otherwise
 * @param said the cells that were read, with their fields, in one order: two rows that say the same have the same
 */
public record ListedPerson(
        SheetRow row,
        String externalId,
        PersonDescription person,
        Circumstances circumstances,
        ListedEnquirer enquirer,
        String said)
        implements RowReading {

    /**
     * Who asks for the person.
     *
     * @param relationship constant of the vocabulary "relationship"; OTHER where the word is not known
     * @param account what they told, lines kept
     * @param deniesSearch true where the row says that they do not agree to the search
     */
    public record ListedEnquirer(
            String name, String phone, String email, String relationship, String account, boolean deniesSearch) {}

    @Override
    public int rowNumber() {
        return row.number();
    }
}
