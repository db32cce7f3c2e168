package org.sila.matching.offline;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** One row of a list, by its columns. */
final class MentionColumns {

    /** The columns that are understood. */
    static final List<String> NAMES = List.of(
            "id",
            "full_name",
            "given_name",
            "father_name",
            "grandfather_name",
            "family_name",
            "mother_name",
            "nickname",
            "sex",
            "birth_date",
            "age",
            "age_on",
            "birth_place",
            "origin",
            "national_id",
            "registry_no",
            "event_date",
            "event_place",
            "facility",
            "status",
            "source");

    private static final List<String> DATES = List.of("birth_date", "age_on", "event_date");
    private static final int OLDEST = 120;
    private static final Map<String, Sex> SEXES = Map.ofEntries(
            Map.entry("m", Sex.MALE),
            Map.entry("male", Sex.MALE),
            Map.entry("ذكر", Sex.MALE),
            Map.entry("f", Sex.FEMALE),
            Map.entry("female", Sex.FEMALE),
            Map.entry("أنثى", Sex.FEMALE),
            Map.entry("انثى", Sex.FEMALE));
    private static final Map<String, DetentionEvent> EVENTS = Map.of(
            "missing", DetentionEvent.MISSING,
            "detained", DetentionEvent.ENTERED,
            "transferred", DetentionEvent.TRANSFERRED,
            "released", DetentionEvent.RELEASED,
            "deceased", DetentionEvent.DEATH_RECORDED);

    private final Map<String, String> cells = new HashMap<>();

    MentionColumns(NamedCsvRecord row) {
        List<String> header = row.getHeader();
        for (int i = 0; i < header.size() && i < row.getFieldCount(); i++) {
            cells.put(header.get(i).strip(), WrittenText.clean(row.getField(i)));
        }
    }

    String id() {
        return text("id");
    }

    /** Why the row cannot be used; empty where it can. */
    Optional<String> wrong() {
        if (id().isEmpty()) {
            return Optional.of("it has no id");
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

    Mention mention(MentionKind kind) {
        PersonName name = new PersonName(
                text("full_name"),
                text("given_name"),
                text("father_name"),
                text("grandfather_name"),
                text("family_name"),
                text("mother_name"),
                text("nickname"));
        PersonDescription person = new PersonDescription(
                name,
                SEXES.getOrDefault(text("sex").toLowerCase(Locale.ROOT), Sex.UNKNOWN),
                date("birth_date"),
                age(),
                date("age_on"),
                text("birth_place"),
                text("origin"),
                text("national_id"),
                text("registry_no"));
        DetentionEvent event = EVENTS.getOrDefault(text("status").toLowerCase(Locale.ROOT), DetentionEvent.UNKNOWN);
        Circumstances circumstances =
                new Circumstances(date("event_date"), text("event_place"), text("facility"), event);
        return new Mention(id(), kind, person, circumstances, text("source"));
    }

    private @Nullable PartialDate date(String column) {
        return PartialDate.parse(text(column)).orElse(null);
    }

    private @Nullable Integer age() {
        String digits = WrittenText.asciiDigits(text("age")).replaceFirst("\\.0+$", "");
        if (!digits.matches("\\d{1,3}")) {
            return null;
        }
        int years = Integer.parseInt(digits);
        return years <= OLDEST ? years : null;
    }

    private String text(String column) {
        return cells.getOrDefault(column, "");
    }
}
