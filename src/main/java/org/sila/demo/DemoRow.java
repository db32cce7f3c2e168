package org.sila.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Sex;
import org.sila.sources.Cell;

/** A line of a demo file. */
record DemoRow(NamedCsvRecord line) {

    String id() {
        return text("id");
    }

    PersonDescription person() {
        PersonName name = new PersonName(
                text("full_name"),
                text("given_name"),
                text("father_name"),
                text("grandfather_name"),
                text("family_name"),
                text("mother_name"),
                text("nickname"));
        Sex sex =
                switch (text("sex")) {
                    case "M" -> Sex.MALE;
                    case "F" -> Sex.FEMALE;
                    default -> Sex.UNKNOWN;
                };
        return new PersonDescription(
                name,
                sex,
                date("birth_date"),
                text("age").isEmpty() ? null : Integer.valueOf(text("age")),
                date("age_on"),
                "",
                text("origin"),
                null,
                text("registry_no"));
    }

    Circumstances circumstances() {
        DetentionEvent event =
                switch (text("status")) {
                    case "missing" -> DetentionEvent.MISSING;
                    case "detained" -> DetentionEvent.ENTERED;
                    case "released" -> DetentionEvent.FREED_AT_OPENING;
                    case "transferred" -> DetentionEvent.TRANSFERRED;
                    case "hospitalised" -> DetentionEvent.HOSPITALISED;
                    case "deceased" -> DetentionEvent.DEATH_RECORDED;
                    case "seen" -> DetentionEvent.SEEN;
                    default -> DetentionEvent.UNKNOWN;
                };
        return new Circumstances(date("event_date"), text("event_place"), text("facility"), event);
    }

    List<Cell> asWritten() {
        List<Cell> cells = new ArrayList<>();
        line.getFieldsAsMap().forEach((column, text) -> cells.add(new Cell(column, text)));
        return cells;
    }

    private @Nullable PartialDate date(String column) {
        return PartialDate.parse(text(column)).orElse(null);
    }

    private String text(String column) {
        return line.findField(column).orElse("");
    }
}
