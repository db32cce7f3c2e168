package org.sila.imports;

import java.util.ArrayList;
import java.util.List;
import org.sila.imports.rows.ListedPerson;
import org.sila.imports.rows.ListedPerson.ListedEnquirer;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.reports.Channel;
import org.sila.reports.Consents;
import org.sila.reports.Enquirer;
import org.sila.reports.NewReport;
import org.sila.reports.News;
import org.sila.reports.Relationship;
import org.sila.reports.ResponsibleParty;
import org.sila.sources.Cell;
import org.sila.sources.NewRecord;

/** Rows that were read, as what they become. */
final class Rows {

    private static final String LANGUAGE = "ar";

    private Rows() {}

    /** A detainee record; every cell stays as written, those that were not read included. */
    static NewRecord record(ListedPerson read, List<String> headers) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            String text = read.written().cell(column);
            if (!text.isEmpty() || !MendedRows.isOfChange(headers.get(column))) {
                cells.add(new Cell(headers.get(column), text));
            }
        }
        return new NewRecord(
                read.written().number(), read.part(), read.externalId(), cells, read.person(), read.circumstances());
    }

    /**
     * A report. A family that was told of a death still looks for the person: that is news, not what happened.
     *
     * @param agreed whether those who reported agreed to the search; a row may deny it
     */
    static NewReport report(ListedPerson read, boolean agreed) {
        ListedEnquirer enquirer = read.enquirer();
        boolean toldOfDeath = read.circumstances().event().speaksOfDeath();
        return new NewReport(
                Channel.IMPORT,
                null,
                read.externalId(),
                read.person(),
                toldOfDeath ? missing(read.circumstances()) : read.circumstances(),
                ResponsibleParty.UNKNOWN,
                enquirer.account(),
                List.of(),
                toldOfDeath ? News.TOLD_OF_DEATH : News.NOT_ASKED,
                "",
                new Enquirer(
                        enquirer.name(),
                        Relationship.valueOf(enquirer.relationship()),
                        enquirer.phone(),
                        enquirer.email(),
                        "",
                        false,
                        LANGUAGE),
                new Consents(agreed && !enquirer.deniesSearch(), false, false, false));
    }

    private static Circumstances missing(Circumstances told) {
        return new Circumstances(told.eventDate(), told.eventPlace(), told.facility(), DetentionEvent.MISSING);
    }
}
