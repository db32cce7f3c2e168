package org.sila.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.imports.rows.RowReading;
import org.sila.imports.rows.ValueChoices;
import org.sila.sources.Grade;
import org.sila.sources.NewSource;
import org.sila.sources.RecordKind;
import org.sila.sources.RecordsStored;
import org.sila.sources.RegisterSource;
import org.sila.testing.AtOnce;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of an import when something happens to it on the way. */
@SilaTest
@AutoConfigureMockMvc
class InterruptedImportTests {

    private static final int ROWS = 1_700;
    private static final int CLAIMED_ROW = 1_250;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ListImports imports;

    @Autowired
    private ListFiles files;

    @Autowired
    private ImportRows importRows;

    @Autowired
    private RunImport runImport;

    @Autowired
    private AtOnce atOnce;

    @Autowired
    private RegisterSource registerSource;

    @Autowired
    private IncompleteEventPublications unfinished;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Environment environment;

    private ImportJourney journey;

    @BeforeEach
    void begin() {
        journey = new ImportJourney(browser, jdbc);
    }

    @Test
    void killed_after_its_first_part_an_import_goes_on_where_it_was() {
        String page = uploadedLongList();
        UUID id = ImportJourney.id(page);
        runningWithOnePart(id);

        runImport.run(new ListImportStarted(id));
        journey.finished(page);

        assertThat(journey.recordsOf(page)).isEqualTo(ROWS);
        assertThat(imports.find(id).orElseThrow()).satisfies(list -> {
            assertThat(list.stored()).isEqualTo(ROWS);
            assertThat(list.refused()).isEqualTo(1);
        });
    }

    @Test
    void killed_behind_its_last_part_an_import_is_finished_without_another_row() {
        String page = uploadedLongList();
        UUID id = ImportJourney.id(page);
        runningWithParts(id, ROWS + 1);

        runImport.run(new ListImportStarted(id));
        journey.finished(page);

        assertThat(journey.recordsOf(page)).isEqualTo(ROWS);
        assertThat(imports.find(id).orElseThrow().refused()).isEqualTo(1);
    }

    /**
     * One row is claimed by this test too, so that the other process waits for it in the middle of that part; meanwhile
     * its matching waits in the middle of making the keys of the parts before.
     */
    @Test
    void killed_in_the_middle_of_a_part_and_of_its_keys_no_row_is_lost_or_doubled_and_all_are_found_by_the_matching()
            throws IOException {
        String claimed = UUID.randomUUID().toString();
        UUID id = ImportJourney.id(uploadedListWith(claimed));
        try (ImportProcess killed = ImportProcess.start(id, environment)) {
            transaction.executeWithoutResult(status -> {
                claim(claimed);
                jdbc.sql("lock table record_key in share mode").update();
                awaitSomebodyWaits(killed, "locktype = 'transactionid' and transactionid = pg_current_xact_id()::xid");
                awaitSomebodyWaits(killed, "relation = 'record_key'::regclass");
                killed.close();
                status.setRollbackOnly();
            });
        }
        ListImport left = imports.find(id).orElseThrow();
        assertThat(left.lastRow()).isBetween(RunImport.ROWS_AT_ONCE, CLAIMED_ROW - 1);
        assertThat(left.state()).isEqualTo(ImportState.RUNNING);
        assertThat(countOf(id, "exists (select from record_key k where k.record_id = d.id)"))
                .isZero();

        unfinished.resubmitIncompletePublications(publication -> isOf(left, publication.getEvent()));

        journey.finished("/imports/" + id);
        assertThat(imports.find(id).orElseThrow().stored()).isEqualTo(ROWS);
        assertThat(journey.recordsOf("/imports/" + id)).isEqualTo(ROWS);
        await().atMost(Duration.ofSeconds(120)).until(() -> countOf(id, """
                        exists (select from record_key k where k.record_id = d.id)
                        and not exists (select from record_due w where w.record_id = d.id)
                        """) == ROWS);
    }

    private String uploadedListWith(String claimed) {
        StringBuilder csv = new StringBuilder("id,name,age\n");
        String mark = ImportJourney.mark();
        for (int row = 2; row < ROWS + 2; row++) {
            csv.append(row == CLAIMED_ROW ? claimed : row)
                    .append(",علي ")
                    .append(mark)
                    .append(",30\n");
        }
        return ImportJourney.uploaded(journey.upload(Files.utf8(csv.toString()), "killed.csv", "RECORDS"));
    }

    /** As if another list brought it, which does not come about. */
    private void claim(String externalId) {
        ListImport other = imports.find(ImportJourney.id(uploadedLongList())).orElseThrow();
        jdbc.sql("""
                        insert into known_row (partner, external_id, said_hash, import_id, row_number)
                        values (?, ?, '\\x00', ?, 1)
                        """).params(other.details().partner(), externalId, other.id()).update();
    }

    private void awaitSomebodyWaits(ImportProcess other, String lock) {
        await().atMost(Duration.ofMinutes(5))
                .pollInSameThread()
                .failFast(() -> !other.isAlive())
                .until(() -> jdbc.sql("select count(*) from pg_locks where not granted and " + lock)
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    private long countOf(UUID importId, String which) {
        return jdbc.sql("""
                        select count(*) from detainee_record d join list_import i on i.source_id = d.source_id
                        where i.id = ? and
                        """ + which).param(importId).query(Long.class).single();
    }

    private static boolean isOf(ListImport list, Object event) {
        return event instanceof ListImportStarted started && started.importId().equals(list.id())
                || event instanceof RecordsStored stored && stored.sourceId().equals(list.sourceId());
    }

    @Test
    void told_twice_to_run_it_stores_nothing_twice() {
        String page = uploadedLongList();
        UUID id = ImportJourney.id(page);
        runningWithOnePart(id);

        runImport.run(new ListImportStarted(id));
        runImport.run(new ListImportStarted(id));
        journey.finished(page);
        runImport.run(new ListImportStarted(id));

        assertThat(journey.recordsOf(page)).isEqualTo(ROWS);
    }

    @Test
    void where_storing_fails_it_stops_and_can_go_on() {
        String page = uploadedLongList();
        UUID id = ImportJourney.id(page);
        runningWithOnePart(id);
        jdbc.sql(
                        "update detainee_record set row_number = 1000 where row_number = 2 and source_id = (select source_id from list_import where id = :id)")
                .param("id", id)
                .update();

        runImport.run(new ListImportStarted(id));
        journey.ends(page, "STOPPED");
        assertThat(journey.page(page + "?lang=en")).bodyText().contains("The import stopped after 500 of 1,701 rows");
        jdbc.sql(
                        "update detainee_record set row_number = 2 where row_number = 1000 and source_id = (select source_id from list_import where id = :id)")
                .param("id", id)
                .update();
        journey.goOn(page);

        journey.finished(page);
        assertThat(journey.recordsOf(page)).isEqualTo(ROWS);
    }

    @Test
    void stopped_by_a_person_it_goes_on_when_told() {
        String page = uploadedLongList();
        UUID id = ImportJourney.id(page);
        runningWithOnePart(id);

        assertThat(journey.send(page + "/stop")).hasStatus3xxRedirection();
        runImport.run(new ListImportStarted(id));
        assertThat(journey.state(page)).isEqualTo("STOPPED");
        assertThat(journey.recordsOf(page)).isEqualTo(RunImport.ROWS_AT_ONCE);
        journey.goOn(page);

        journey.finished(page);
        assertThat(journey.recordsOf(page)).isEqualTo(ROWS);
    }

    @Test
    void of_two_people_who_bring_one_file_at_one_moment_one_is_sent_to_the_others_import() {
        byte[] file = Files.utf8("name\nAli " + ImportJourney.mark() + "\n");

        List<MvcTestResult> answers = atOnce.both(
                () -> journey.upload(file, "list.csv", "RECORDS"),
                () -> journey.upload(file, "list.csv", "RECORDS"),
                "lock table list_import in share mode");

        assertThat(answers)
                .extracting(answer -> answer.getResponse().getStatus())
                .containsExactlyInAnyOrder(302, 422);
        MvcTestResult first = answers.get(answers.get(0).getResponse().getStatus() == 302 ? 0 : 1);
        MvcTestResult second = answers.get(first == answers.get(0) ? 1 : 0);
        assertThat(second).bodyText().contains("href=\"" + ImportJourney.uploaded(first) + "\"");
        assertThat(jdbc.sql("""
                                select count(*) from stored_file where sha256 = (
                                    select sha256 from list_import where id = ?)
                                """)
                        .param(ImportJourney.id(ImportJourney.uploaded(first)))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private String uploadedLongList() {
        StringBuilder csv = new StringBuilder("id,name,age\n");
        String mark = ImportJourney.mark();
        for (int row = 0; row < ROWS; row++) {
            csv.append(row).append(",علي ").append(mark).append(",30\n");
        }
        csv.append("0,again,30\n");
        return ImportJourney.uploaded(journey.upload(Files.utf8(csv.toString()), "long.csv", "RECORDS"));
    }

    /** As a process leaves it that dies after the first part was committed. */
    private void runningWithOnePart(UUID id) {
        runningWithParts(id, RunImport.ROWS_AT_ONCE);
    }

    /** As a process leaves it that dies after parts with so many rows were committed. */
    private void runningWithParts(UUID id, int stored) {
        ListImport list = imports.find(id).orElseThrow();
        UUID source = registerSource.register(
                new NewSource("قائمة", RecordKind.RELEASE_LIST, "منظمة", "", null, Grade.UNJUDGED, list.fileId()));
        imports.run(id, source, Instant.now());
        ListFile file = files.of(list);
        List<RowReading> rows = new ArrayList<>();
        file.read(list, ValueChoices.NONE, (row, reading) -> rows.add(reading));
        int after = 0;
        for (int from = 0; from < stored; from += RunImport.ROWS_AT_ONCE) {
            List<RowReading> part = rows.subList(from, Math.min(stored, from + RunImport.ROWS_AT_ONCE));
            importRows.store(id, after, file.header().headers(), part);
            after = part.get(part.size() - 1).rowNumber();
        }
    }
}
