package org.sila.matching.engine.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Sex;

/** Reads mentions from a CSV file with a header, any columns missing. */
final class MentionCsv {

    private MentionCsv() {}

    static List<Mention> read(Path file, MentionKind kind) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return rows.stream().map(row -> mention(row, kind)).toList();
        }
    }

    private static Mention mention(NamedCsvRecord row, MentionKind kind) {
        PersonName name = new PersonName(
                text(row, "full_name"),
                text(row, "given_name"),
                text(row, "father_name"),
                text(row, "grandfather_name"),
                text(row, "family_name"),
                text(row, "mother_name"),
                text(row, "nickname"));
        String age = text(row, "age");
        PersonDescription person = new PersonDescription(
                name,
                sex(text(row, "sex")),
                date(row, "birth_date"),
                age.isEmpty() ? null : Integer.valueOf(age),
                date(row, "age_on"),
                text(row, "birth_place"),
                text(row, "origin"),
                text(row, "national_id"),
                text(row, "registry_no"));
        Circumstances circumstances = new Circumstances(
                date(row, "event_date"), text(row, "event_place"), text(row, "facility"), DetentionEvent.UNKNOWN);
        return new Mention(text(row, "id"), kind, person, circumstances, text(row, "source"));
    }

    private static Sex sex(String text) {
        return switch (text) {
            case "M" -> Sex.MALE;
            case "F" -> Sex.FEMALE;
            default -> Sex.UNKNOWN;
        };
    }

    private static @Nullable PartialDate date(NamedCsvRecord row, String column) {
        return PartialDate.parse(text(row, column)).orElse(null);
    }

    private static String text(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("");
    }
}
