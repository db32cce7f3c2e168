package org.sila.matching.engine.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
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
public final class MentionCsv {

    private MentionCsv() {}

    static List<Mention> read(Path file, MentionKind kind) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return rows.stream()
                    .map(row -> mention(column -> row.findField(column).orElse(""), kind))
                    .toList();
        }
    }

    /** @param row gives what stands in a column; empty where nothing does */
    public static Mention mention(UnaryOperator<String> row, MentionKind kind) {
        PersonName name = new PersonName(
                row.apply("full_name"),
                row.apply("given_name"),
                row.apply("father_name"),
                row.apply("grandfather_name"),
                row.apply("family_name"),
                row.apply("mother_name"),
                row.apply("nickname"));
        String age = row.apply("age");
        PersonDescription person = new PersonDescription(
                name,
                sex(row.apply("sex")),
                date(row, "birth_date"),
                age.isEmpty() ? null : Integer.valueOf(age),
                date(row, "age_on"),
                row.apply("birth_place"),
                row.apply("origin"),
                row.apply("national_id"),
                row.apply("registry_no"));
        Circumstances circumstances = new Circumstances(
                date(row, "event_date"), row.apply("event_place"), row.apply("facility"), DetentionEvent.UNKNOWN);
        return new Mention(row.apply("id"), kind, person, circumstances, row.apply("source"));
    }

    private static Sex sex(String text) {
        return switch (text) {
            case "M" -> Sex.MALE;
            case "F" -> Sex.FEMALE;
            default -> Sex.UNKNOWN;
        };
    }

    private static @Nullable PartialDate date(UnaryOperator<String> row, String column) {
        return PartialDate.parse(row.apply(column)).orElse(null);
    }
}
