package org.sila.matching.offline;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Sex;
import org.sila.person.WrittenText;

/** One row of a list. */
final class MentionRow {

    /** No name is as long; a cell that is has swallowed rows, because a quotation mark is missing. */
    private static final int LONGEST = 1000;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");
    private static final int OLDEST = 120;
    private static final List<String> DATES = List.of("birth_date", "age_on", "event_date");

    private static final Map<String, Sex> SEXES = Map.ofEntries(
            Map.entry("m", Sex.MALE),
            Map.entry("male", Sex.MALE),
            Map.entry("ذكر", Sex.MALE),
            Map.entry("f", Sex.FEMALE),
            Map.entry("female", Sex.FEMALE),
            Map.entry("أنثى", Sex.FEMALE),
            Map.entry("انثى", Sex.FEMALE),
            Map.entry("unknown", Sex.UNKNOWN),
            Map.entry("", Sex.UNKNOWN));

    private static final Map<String, DetentionEvent> EVENTS = Map.ofEntries(
            Map.entry("missing", DetentionEvent.MISSING),
            Map.entry("arrested", DetentionEvent.ARRESTED),
            Map.entry("detained", DetentionEvent.ENTERED),
            Map.entry("admitted", DetentionEvent.HOSPITALISED),
            Map.entry("transferred", DetentionEvent.TRANSFERRED),
            Map.entry("released", DetentionEvent.RELEASED),
            Map.entry("escaped", DetentionEvent.ESCAPED),
            Map.entry("deceased", DetentionEvent.DEATH_RECORDED),
            Map.entry("dead", DetentionEvent.DEATH_RECORDED),
            Map.entry("unknown", DetentionEvent.UNKNOWN));

    private final MentionColumns columns;
    private final CsvRecord row;

    MentionRow(MentionColumns columns, CsvRecord row) {
        this.columns = columns;
        this.row = row;
    }

    /** As it stands in the list, spaces in it included, so that results can be joined to it. */
    String id() {
        return CONTROL.matcher(cell("id")).replaceAll("").strip();
    }

    /** Why the row cannot be used; empty where it can. */
    Optional<String> wrong() {
        if (row.getFieldCount() > columns.size()) {
            return Optional.of("it has " + row.getFieldCount() + " cells and there are " + columns.size() + " columns");
        }
        if (id().isEmpty()) {
            return Optional.of("it has no id");
        }
        for (String column : MentionColumns.NAMES) {
            if (cell(column).length() > LONGEST) {
                return Optional.of(column + " has " + cell(column).length()
                        + " letters; perhaps a quotation mark is missing in this line or one after it");
            }
        }
        for (String column : DATES) {
            if (!text(column).isEmpty() && date(column) == null) {
                return Optional.of(column + " \"" + text(column) + "\" is not a date like 1985, 1985-03 or 1985-03-21");
            }
        }
        if (!text("age").isEmpty() && age() == null) {
            return Optional.of("age \"" + text("age") + "\" is not a number of years from 0 to " + OLDEST);
        }
        return Optional.empty();
    }

    /** @param passedOver is told of values that are not understood */
    Mention mention(MentionKind kind, PassedOver passedOver) {
        PersonName name = new PersonName(
                cell("full_name"),
                cell("given_name"),
                cell("father_name"),
                cell("grandfather_name"),
                cell("family_name"),
                cell("mother_name"),
                cell("nickname"));
        PersonDescription person = new PersonDescription(
                name,
                oneOf("sex", SEXES, Sex.UNKNOWN, passedOver),
                date("birth_date"),
                age(),
                date("age_on"),
                cell("birth_place"),
                cell("origin"),
                text("national_id"),
                cell("registry_no"));
        Circumstances circumstances = new Circumstances(
                date("event_date"),
                cell("event_place"),
                cell("facility"),
                oneOf("status", EVENTS, DetentionEvent.UNKNOWN, passedOver));
        if (person.birth() == null && person.age() != null && person.ageOn() == null && date("event_date") == null) {
            passedOver.add("age", "there is no age_on and no event_date", row.getStartingLineNumber());
        }
        return new Mention(id(), kind, person, circumstances, text("source"));
    }

    private <V> V oneOf(String column, Map<String, V> values, V otherwise, PassedOver passedOver) {
        String text = text(column);
        V value = text.isEmpty() ? otherwise : values.get(text.toLowerCase(Locale.ROOT));
        if (value == null) {
            passedOver.add(column, "\"" + text + "\"", row.getStartingLineNumber());
            return otherwise;
        }
        return value;
    }

    private @Nullable PartialDate date(String column) {
        String text = text(column);
        return text.isEmpty() ? null : PartialDate.parse(text).orElse(null);
    }

    private @Nullable Integer age() {
        String digits = WrittenText.asciiDigits(text("age")).replaceFirst("[.,٫]0+$", "");
        if (!digits.matches("\\d{1,3}")) {
            return null;
        }
        int years = Integer.parseInt(digits);
        return years <= OLDEST ? years : null;
    }

    private String text(String column) {
        return WrittenText.clean(cell(column));
    }

    private String cell(String column) {
        int place = columns.place(column);
        return place < 0 || place >= row.getFieldCount() ? "" : row.getField(place);
    }
}
