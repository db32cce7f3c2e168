package org.sila.imports.rows;

import org.sila.imports.sheets.SheetRow;
import org.sila.person.Circumstances;
import org.sila.person.PersonDescription;

/**
 * A row that was read.
 *
 * @param row the row that was read
 * @param written the row as the source has it, which is kept; its number is that in the source
 * @param part which of several people in it, from 1; 0 where it is about one
 * @param externalId the list's own id of it; empty where it has none
 * @param person whom it is about
 * @param circumstances what it dates, where
 * @param enquirer who asks, in a list of reports; all empty otherwise
 * @param said the cells that were read, with their fields, in one order: two rows that say the same have the same
 */
public record ListedPerson(
        SheetRow row,
        SheetRow written,
        int part,
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

    /** The same person as one of several in a row, or with the row as another file has it. */
    public ListedPerson in(SheetRow whole, SheetRow kept, int number) {
        return new ListedPerson(whole, kept, number, externalId, person, circumstances, enquirer, said);
    }

    /** True for the first or only person of a row, to count rows. */
    public boolean isFirst() {
        return part < 2;
    }

    @Override
    public int rowNumber() {
        return row.number();
    }
}
