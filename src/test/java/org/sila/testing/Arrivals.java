package org.sila.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.sila.matching.engine.profile.Mention;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Sex;
import org.sila.reports.Channel;
import org.sila.reports.Consents;
import org.sila.reports.Enquirer;
import org.sila.reports.NewReport;
import org.sila.reports.News;
import org.sila.reports.Relationship;
import org.sila.reports.ResponsibleParty;
import org.sila.reports.SubmitReports;
import org.sila.sources.Cell;
import org.sila.sources.Grade;
import org.sila.sources.NewRecord;
import org.sila.sources.NewSource;
import org.sila.sources.RecordKind;
import org.sila.sources.RegisterSource;
import org.sila.sources.StoreRecords;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports and records that arrive by the ordinary ways in, about people with a family name that nobody else has. */
@TestComponent
public class Arrivals {

    /** Most of what is waited for is there already; a look a tenth of a second later adds up to minutes. */
    static {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
    }

    private static final String LETTERS = "بتجدرسشصطعفقكلمنهو";
    private static final int UNLIKELY = 12;
    private static final int FIRST_YEAR = 1970;
    private static final int YEARS = 24;
    private static final int DAYS = 365;

    private final SubmitReports submitReports;
    private final RegisterSource registerSource;
    private final StoreRecords storeRecords;
    private final JdbcClient jdbc;

    Arrivals(SubmitReports submitReports, RegisterSource registerSource, StoreRecords storeRecords, JdbcClient jdbc) {
        this.submitReports = submitReports;
        this.registerSource = registerSource;
        this.storeRecords = storeRecords;
        this.jdbc = jdbc;
    }

    /** A family name that nobody else has. */
    public static String familyName() {
        StringBuilder name = new StringBuilder("ال");
        ThreadLocalRandom.current().ints(UNLIKELY, 0, LETTERS.length()).forEach(at -> name.append(LETTERS.charAt(at)));
        return name.toString();
    }

    /** Somebody of that family, always the same and neither a child nor old, whom nobody takes for somebody of another one. */
    public static PersonDescription person(String family) {
        int day = Math.floorMod(family.hashCode(), YEARS * DAYS);
        LocalDate born = LocalDate.ofYearDay(FIRST_YEAR + day / DAYS, 1 + day % DAYS);
        String mother = new StringBuilder(family.substring(Math.min(2, family.length())))
                .reverse()
                .toString();
        return person(family, mother, born.toString());
    }

    public static PersonDescription person(String family, String mother, String born) {
        PersonName name = new PersonName("", "سامر", "عدنان", "", family, mother, "");
        return new PersonDescription(
                name, Sex.MALE, PartialDate.parse(born).orElseThrow(), null, null, "", "حمص", null, "");
    }

    /** What a mother reports of them. */
    public static NewReport reportOf(PersonDescription person) {
        return reportOf("", person, new Circumstances(PartialDate.ofYear(2013), "حمص", "", DetentionEvent.MISSING));
    }

    /** What a mother reports of them, known elsewhere by that id. */
    public static NewReport reportOf(String externalId, PersonDescription person, Circumstances circumstances) {
        return new NewReport(
                Channel.WEB,
                UUID.randomUUID(),
                externalId,
                person,
                circumstances,
                ResponsibleParty.UNKNOWN,
                "",
                List.of(),
                News.NO_NEWS,
                "",
                new Enquirer("", Relationship.MOTHER, "", "", "", true, "ar"),
                new Consents(true, false, false, false));
    }

    /** A report whose case is open. */
    public UUID report(PersonDescription person) {
        UUID reportId = submitReports.submit(reportOf(person)).reportId();
        caseOf(reportId);
        return reportId;
    }

    /** As many reports of that person, whose cases are open. */
    public List<UUID> reports(int count, PersonDescription person) {
        List<UUID> ids = submitReports.submitAll(
                IntStream.range(0, count).mapToObj(at -> reportOf(person)).toList());
        ids.forEach(this::caseOf);
        return ids;
    }

    /** One line of a list of its own that says so. */
    public UUID record(PersonDescription person, DetentionEvent event) {
        return records(List.of(person), event).get(0);
    }

    /** The lines of a list. */
    public List<UUID> records(List<PersonDescription> people, DetentionEvent event) {
        UUID source = registerSource.register(
                new NewSource("test", RecordKind.RELEASE_LIST, "test", "", null, Grade.UNJUDGED, null));
        Circumstances circumstances =
                new Circumstances(PartialDate.parse("2024-12-08").orElseThrow(), "", "", event);
        return storeRecords.store(
                source,
                IntStream.range(0, people.size())
                        .mapToObj(at -> new NewRecord(
                                at + 2,
                                "",
                                List.of(new Cell("name", people.get(at).name().family())),
                                people.get(at),
                                circumstances))
                        .toList());
    }

    /** A list of those mentions, which keep their ids. */
    public List<UUID> list(List<Mention> mentions) {
        UUID source = registerSource.register(
                new NewSource("test", RecordKind.RELEASE_LIST, "test", "", null, Grade.UNJUDGED, null));
        return storeRecords.store(
                source,
                IntStream.range(0, mentions.size())
                        .mapToObj(at -> new NewRecord(
                                at + 2,
                                mentions.get(at).id(),
                                List.of(),
                                mentions.get(at).person(),
                                mentions.get(at).circumstances()))
                        .toList());
    }

    /** The case that was opened for the report. */
    public UUID caseOf(UUID reportId) {
        return found("select case_id from case_report where report_id = ?", reportId);
    }

    /** The match that the engine proposed for the two. */
    public UUID match(UUID reportId, UUID recordId) {
        return found("select id from match where report_id = ? and record_id = ?", reportId, recordId);
    }

    /** The reunification that was opened for the confirmed match. */
    public UUID reunification(UUID matchId) {
        return found("select id from reunification where match_id = ?", matchId);
    }

    /** Somebody reported and listed, and the match proposed for them. */
    public UUID proposedMatch() {
        PersonDescription person = person(familyName());
        return match(report(person), record(person, DetentionEvent.FREED_AT_OPENING));
    }

    /** Waits until the report has been compared with everything there is, and nobody looks for it any more. */
    public void compared(UUID reportId) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("""
                        select not exists (select from report_due where report_id = :report)
                           and not exists (select from record_due
                                           where record_id in (select record_id from match where report_id = :report))
                        """)
                        .param("report", reportId)
                        .query(Boolean.class)
                        .single());
    }

    /** Waits until the reports have been compared with those of other cases, and nothing more is suggested for them. */
    public void joinsSuggested(Collection<UUID> reportIds) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select not exists (select from join_due where report_id = any(:reports))")
                        .param("reports", reportIds.toArray(UUID[]::new))
                        .query(Boolean.class)
                        .single());
    }

    private UUID found(String sql, Object... keys) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql(sql).params(keys).query(UUID.class).optional(), Optional::isPresent)
                .orElseThrow();
    }
}
