package org.sila.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.database.EmptyDatabase;
import org.sila.matching.engine.BulkLinker;
import org.sila.matching.engine.benchmark.MentionCsv;
import org.sila.matching.engine.population.Kind;
import org.sila.matching.engine.population.Population;
import org.sila.matching.engine.population.RealSpellings;
import org.sila.matching.engine.population.Row;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.matching.engine.scoring.Model;
import org.sila.reports.SubmitReports;
import org.sila.secrets.CheapHash;
import org.sila.testing.Arrivals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A pair has the same probability in the database, whichever side came first, as where two lists are linked offline. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EmptyDatabase.class)
@Import({Arrivals.class, CheapHash.class})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class SameProbabilityTests {

    private static final int PEOPLE = 400;

    /** A stored probability is not written anew for less. */
    private static final double ROUNDED = 0.0005;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SubmitReports submitReports;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private KnownPlaces places;

    private List<Mention> reports;
    private List<Mention> records;

    @BeforeEach
    void invent() throws IOException {
        Population.Lists lists = new Population(Kind.SYRIAN, PEOPLE, 7, RealSpellings.NONE).inMemory();
        reports = mentions(lists.reports(), MentionKind.REPORT);
        records = mentions(lists.records(), MentionKind.RECORD);
    }

    @Test
    void where_a_list_comes_after_the_reports() {
        reportsArrive();
        recordsArrive();

        assertSameAsOffline();
    }

    @Test
    void where_the_reports_come_after_the_list() {
        recordsArrive();
        reportsArrive();

        assertSameAsOffline();
    }

    private void assertSameAsOffline() {
        Map<String, Double> offline = new TreeMap<>();
        new BulkLinker(Model.shipped(), places, reports, records)
                .link(0.01, pair -> offline.put(pair.reportId() + " " + pair.recordId(), pair.probability()));
        Map<String, Double> stored = new TreeMap<>();
        jdbc.sql("""
                select report.external_id || ' ' || detainee_record.external_id, probability
                from match join report on report.id = match.report_id
                    join detainee_record on detainee_record.id = match.record_id
                where state = 'SUGGESTED'
                """).query(row -> {
            stored.put(row.getString(1), row.getDouble(2));
        });
        assertThat(stored.keySet()).isEqualTo(offline.keySet()).hasSizeGreaterThan(PEOPLE / 3);
        assertThat(stored)
                .allSatisfy((pair, probability) ->
                        assertThat(probability).as(pair).isCloseTo(offline.get(pair), within(ROUNDED)));
    }

    private void reportsArrive() {
        List<UUID> ids = submitReports.submitAll(reports.stream()
                .map(mention -> Arrivals.reportOf(mention.id(), mention.person(), mention.circumstances()))
                .toList());
        ids.forEach(arrivals::caseOf);
        compared();
    }

    private void recordsArrive() {
        arrivals.list(records);
        compared();
    }

    private void compared() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("""
                                select not exists (select from event_publication)
                                    and not exists (select from record_due) and not exists (select from report_due)
                                """).query(Boolean.class).single());
    }

    private static List<Mention> mentions(List<Row> rows, MentionKind kind) {
        List<Mention> mentions = new ArrayList<>();
        for (Row row : rows) {
            Mention mention = MentionCsv.mention(row::text, kind);
            mentions.add(new Mention(mention.id(), kind, mention.person(), mention.circumstances(), "one list"));
        }
        return mentions;
    }
}
