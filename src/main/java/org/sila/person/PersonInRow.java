package org.sila.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a row says of a person, without an entity, where thousands of rows are read to be compared and nothing else
 * in them is wanted. The columns are those in which the records of this package are embedded.
 */
public final class PersonInRow {

    /** The columns that are read. */
    public static final String COLUMNS =
            "full_name, given_name, father_name, grandfather_name, family_name, mother_name,"
                    + " nickname, sex, birth_date, age, age_on, birth_place, origin, national_number, registry_number,"
                    + " event_date, event_place, facility, event";

    private PersonInRow() {}

    /** @param open opens a sealed national number */
    public static PersonDescription person(ResultSet row, Function<byte[], @Nullable String> open) throws SQLException {
        byte[] number = row.getBytes("national_number");
        int age = row.getInt("age");
        Integer knownAge = row.wasNull() ? null : Integer.valueOf(age);
        return new PersonDescription(
                new PersonName(
                        row.getString("full_name"),
                        row.getString("given_name"),
                        row.getString("father_name"),
                        row.getString("grandfather_name"),
                        row.getString("family_name"),
                        row.getString("mother_name"),
                        row.getString("nickname")),
                Sex.valueOf(row.getString("sex")),
                date(row, "birth_date"),
                knownAge,
                date(row, "age_on"),
                row.getString("birth_place"),
                row.getString("origin"),
                number == null ? null : open.apply(number),
                row.getString("registry_number"));
    }

    /** What happened, when and where. */
    public static Circumstances circumstances(ResultSet row) throws SQLException {
        return new Circumstances(
                date(row, "event_date"),
                row.getString("event_place"),
                row.getString("facility"),
                DetentionEvent.valueOf(row.getString("event")));
    }

    private static @Nullable PartialDate date(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : PartialDateColumn.read(text);
    }
}
