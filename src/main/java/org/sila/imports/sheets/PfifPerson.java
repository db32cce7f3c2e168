package org.sila.imports.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person of an exchange file as a row: its own fields, and its notes with the newest first. */
final class PfifPerson {

    static final String ID = "person_record_id";

    private static final String DESCRIPTION = "description";
    private static final String HOME = "home";
    private static final String AGE = "age";
    private static final String AGE_RANGE = "age_range";
    private static final String STATUS = "status";
    private static final String LAST_KNOWN = "last_known_location";
    private static final String MORE_NOTES = "more_notes";

    /** Columns in the format's own words; {@code home}, {@code age_range} and {@code more_notes} are ours. */
    static final List<String> HEADERS = List.of(
            ID,
            "full_name",
            "given_name",
            "family_name",
            "alternate_names",
            "sex",
            "date_of_birth",
            AGE,
            AGE_RANGE,
            HOME,
            "home_street",
            "home_postal_code",
            STATUS,
            LAST_KNOWN,
            DESCRIPTION,
            MORE_NOTES,
            "author_name",
            "author_phone",
            "author_email",
            "source_name",
            "source_date",
            "source_url",
            "entry_date",
            "expiry_date",
            "photo_url",
            "profile_urls");

    private static final List<String> HOMES = List.of("home_neighborhood", "home_city", "home_state", "home_country");
    private static final Pattern FIGURES = Pattern.compile("\\d{1,3}");

    /** What a report's account can hold, with room to spare; the rest of the notes stands in a column beside it. */
    private static final int LONGEST_ACCOUNT = 8_000;

    private final Map<String, String> fields;
    private final List<Map<String, String>> notes = new ArrayList<>();

    /** @param fields by the names of the format; changed here */
    PfifPerson(Map<String, String> fields) {
        this.fields = fields;
    }

    String id() {
        return fields.getOrDefault(ID, "");
    }

    void addNotes(@Nullable List<Map<String, String>> more) {
        notes.addAll(Objects.requireNonNullElse(more, List.of()));
    }

    /** In the order of {@link #HEADERS}. */
    List<String> cells() {
        notes.sort(Comparator.comparing(PfifPerson::date).reversed());
        fields.put(HOME, String.join(", ", HOMES.stream().flatMap(this::value).toList()));
        newest(STATUS).ifPresent(status -> fields.put(STATUS, status));
        newest(LAST_KNOWN).ifPresent(place -> fields.put(LAST_KNOWN, place));
        String age = fields.getOrDefault(AGE, "");
        if (!age.isEmpty() && !FIGURES.matcher(age).matches()) {
            fields.put(AGE_RANGE, age);
            fields.remove(AGE);
        }
        describe();
        return HEADERS.stream().map(header -> fields.getOrDefault(header, "")).toList();
    }

    private void describe() {
        StringJoiner account = new StringJoiner("\n");
        StringJoiner more = new StringJoiner("\n");
        Stream.concat(value(DESCRIPTION), notes.stream().map(PfifPerson::line)).forEach(line -> {
            boolean fits = more.length() == 0 && account.length() + line.length() < LONGEST_ACCOUNT;
            (fits ? account : more).add(line);
        });
        fields.put(DESCRIPTION, account.toString());
        fields.put(MORE_NOTES, more.toString());
    }

    private static String line(Map<String, String> note) {
        StringJoiner line = new StringJoiner(" · ");
        Stream.of(
                        "source_date",
                        "author_name",
                        STATUS,
                        LAST_KNOWN,
                        "phone_of_found_person",
                        "email_of_found_person",
                        "linked_person_record_id",
                        "text")
                .map(note::get)
                .filter(Objects::nonNull)
                .forEach(line::add);
        return line.toString();
    }

    private Optional<String> newest(String field) {
        return notes.stream()
                .map(note -> note.get(field))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String date(Map<String, String> note) {
        return note.getOrDefault("source_date", note.getOrDefault("entry_date", ""));
    }

    private Stream<String> value(String field) {
        return Stream.ofNullable(fields.get(field));
    }
}
