package org.sila.matching.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.matching.engine.profile.Mention;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.secrets.BlindIndex;
import org.sila.secrets.Sealing;
import org.sila.sources.Grade;
import org.sila.sources.NewSource;
import org.sila.sources.RecordKind;
import org.sila.sources.RegisterSource;

/**
 * Fills a database with so many records and reports as they would be after arriving one by one, but by COPY. What they are
 * found by the application makes at its next start, as after an update that brings another engine.
 */
public final class FilledDatabase {

    private static final int ROWS_OF_A_LIST = 5_000;
    private static final String PERSON =
            "full_name, given_name, father_name, grandfather_name, family_name, mother_name,"
                    + " nickname, sex, birth_date, age, age_on, birth_place, origin, national_number, national_number_index,"
                    + " registry_number, event_date, event_place, facility, event";

    private final InventedMentions invented;
    private final int records;
    private final int reports;

    private FilledDatabase(InventedMentions invented, int records, int reports) {
        this.invented = invented;
        this.records = records;
        this.reports = reports;
    }

    /** Says that the keys of the matching are to be made. */
    public static final String WITHOUT_KEYS = "update key_making set engine_version = 0, finished = false";

    /** Says that what is searched is to be made, and nothing is to be matched. */
    public static final String WITHOUT_SEARCH = "update search_making set engine_version = 0, finished = false";

    /** What comes on top of records and reports. */
    @FunctionalInterface
    public interface More {
        void add(Running sila) throws IOException, SQLException;
    }

    /**
     * Fills the folder's database where that was not done before.
     *
     * @param without what of it is not there yet
     */
    public static void in(Path folder, InventedMentions invented, int records, int reports, String without)
            throws Exception {
        in(folder, invented, records, reports, without, sila -> {});
    }

    /** The same, with more in it. */
    public static void in(Path folder, InventedMentions invented, int records, int reports, String without, More more)
            throws Exception {
        Path done = folder.resolve("filled");
        if (!Files.exists(done)) {
            try (Running sila = Running.on(folder)) {
                new FilledDatabase(invented, records, reports).fill(sila, without, more);
            }
            Files.createFile(done);
        }
    }

    private void fill(Running sila, String without, More more) throws IOException, SQLException {
        sila.waitUntilMatched();
        rows(sila);
        more.add(sila);
        try (Connection owner = sila.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("vacuum (freeze, analyze)");
            statement.execute(without);
        }
    }

    private void rows(Running sila) throws IOException, SQLException {
        List<UUID> reportIds = new ArrayList<>(reports);
        Lists lists = new Lists(sila.bean(RegisterSource.class));
        Rows rows = new Rows(sila.bean(Sealing.class), sila.bean(BlindIndex.class));
        try (Connection owner = sila.owner()) {
            try (CopiedRows copied = new CopiedRows(
                    owner,
                    "detainee_record",
                    "id, source_id, row_number, external_id, as_written, stored_at, " + PERSON)) {
                invented.records(0, records, mention -> rows.record(copied, lists, mention));
            }
            List<UUID> caseIds =
                    IntStream.range(0, reports).mapToObj(i -> Ids.next()).toList();
            try (CopiedRows copied = new CopiedRows(
                    owner,
                    "report",
                    "id, reference, channel, external_id, responsible_party, news, relationship, returns_with_code,"
                            + " language, consent_search, consent_share, consent_publish, consent_survivors,"
                            + " family_state, submitted_at, version, " + PERSON)) {
                invented.reports(0, reports, mention -> reportIds.add(rows.report(copied, mention, reportIds.size())));
            }
            try (CopiedRows copied = new CopiedRows(
                    owner, "sought_case", "id, status, fate, whereabouts, opened_at, changed_at, version")) {
                for (UUID id : caseIds) {
                    copied.value(id).value("RECEIVED").value("UNKNOWN").value("UNKNOWN");
                    copied.value(rows.now).value(rows.now).value(0).endRow();
                }
            }
            try (CopiedRows copied =
                    new CopiedRows(owner, "case_report", "report_id, case_id, origin_case, added_at")) {
                for (int at = 0; at < reports; at++) {
                    copied.value(reportIds.get(at)).value(caseIds.get(at)).value(caseIds.get(at));
                    copied.value(rows.now).endRow();
                }
            }
        }
    }

    /** Lists of one kind each, as long as real ones. */
    private static final class Lists {

        private static final Map<String, RecordKind> KINDS = Map.of(
                "register", RecordKind.PRISON_REGISTER,
                "hospital", RecordKind.HOSPITAL_LIST,
                "ngo", RecordKind.ORGANISATION_LIST,
                "ngo-latin", RecordKind.ORGANISATION_LIST,
                "release", RecordKind.RELEASE_LIST,
                "scan", RecordKind.PHOTO_INDEX);

        private final RegisterSource register;
        private final Map<RecordKind, UUID> open = new EnumMap<>(RecordKind.class);
        private final Map<RecordKind, Integer> rows = new EnumMap<>(RecordKind.class);

        Lists(RegisterSource register) {
            this.register = register;
        }

        RecordKind kind(Mention mention) {
            return KINDS.getOrDefault(mention.source(), RecordKind.ORGANISATION_LIST);
        }

        UUID of(RecordKind kind) {
            if (rows.getOrDefault(kind, ROWS_OF_A_LIST) == ROWS_OF_A_LIST) {
                open.put(
                        kind,
                        register.register(
                                new NewSource("Benchmark", kind, "Benchmark", "", null, Grade.UNJUDGED, null)));
                rows.put(kind, 0);
            }
            return open.getOrDefault(kind, Ids.next());
        }

        int nextRow(RecordKind kind) {
            return rows.merge(kind, 1, Integer::sum);
        }
    }

    private record Rows(Sealing sealing, BlindIndex blindIndex, Instant now) {

        Rows(Sealing sealing, BlindIndex blindIndex) {
            this(sealing, blindIndex, Instant.now());
        }

        void record(CopiedRows out, Lists lists, Mention mention) throws IOException {
            RecordKind kind = lists.kind(mention);
            out.value(Ids.next())
                    .value(lists.of(kind))
                    .value(lists.nextRow(kind))
                    .value(mention.id());
            out.value(asWritten(mention)).value(now);
            person(out, mention, "detainee_record.national_number");
        }

        UUID report(CopiedRows out, Mention mention, int number) throws IOException {
            UUID id = Ids.next();
            String digits = String.format("%08d", number);
            out.value(id).value("SL-" + digits.substring(0, 4) + "-" + digits.substring(4));
            out.value("IMPORT")
                    .value(mention.id())
                    .value("UNKNOWN")
                    .value("NOT_ASKED")
                    .value("UNKNOWN");
            out.value("true")
                    .value("ar")
                    .value("true")
                    .value("false")
                    .value("false")
                    .value("false");
            out.value("RECEIVED").value(now).value(0);
            person(out, mention, "report.national_number");
            return id;
        }

        private void person(CopiedRows out, Mention mention, String context) throws IOException {
            PersonDescription person = mention.person();
            PersonName name = person.name();
            String number = person.nationalNumber() == null ? "" : person.nationalNumber();
            out.value(name.full()).value(name.given()).value(name.father()).value(name.grandfather());
            out.value(name.family()).value(name.mother()).value(name.nickname());
            out.value(person.sex()).value(person.birth()).value(person.age()).value(person.ageOn());
            out.value(person.birthPlace()).value(person.origin());
            out.value(number.isEmpty() ? null : bytes(sealing.seal(number, context)));
            out.value(number.isEmpty() ? null : bytes(blindIndex.of(number, "national_number")));
            out.value(person.registryNumber());
            out.value(mention.circumstances().eventDate())
                    .value(mention.circumstances().eventPlace());
            out.value(mention.circumstances().facility())
                    .value(mention.circumstances().event());
            out.endRow();
        }

        private static String bytes(byte[] bytes) {
            return "\\x" + java.util.HexFormat.of().formatHex(bytes);
        }

        /** About as much as the cells of a row, in the form in which they are kept. */
        private static String asWritten(Mention mention) {
            PersonDescription person = mention.person();
            return "[" + cell("given", person.name().given()) + ","
                    + cell("father", person.name().father()) + ","
                    + cell("family", person.name().family()) + ","
                    + cell("mother", person.name().mother()) + ","
                    + cell("name", person.name().full()) + "," + cell("origin", person.origin()) + ","
                    + cell("facility", mention.circumstances().facility()) + "]";
        }

        private static String cell(String column, @Nullable String text) {
            return "{\"column\": \"" + column + "\", \"text\": \""
                    + (text == null ? "" : text.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"}";
        }
    }
}
