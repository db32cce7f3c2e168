package org.sila.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sila.cases.CasesChanged;
import org.sila.database.EmptyDatabase;
import org.sila.imports.ImportJourney;
import org.sila.matching.engine.population.Kind;
import org.sila.matching.engine.population.Population;
import org.sila.matching.engine.population.PopulationFiles;
import org.sila.matching.engine.population.RealSpellings;
import org.sila.matching.offline.OfflineCommands;
import org.sila.secrets.CheapHash;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The application and the command line give the same probability for the same pair. The same files are brought in through
 * the import of an application that knows nothing else, and linked by the command: names, dates, places and numbers go
 * through two readers, a database and two ways to find candidates. What both count names on is the same people here; in an
 * installation with others it is not, and the command line would have to be given these, too.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"sila.messages.strict=true", "spring.datasource.hikari.maximum-pool-size=8"})
@ContextConfiguration(initializers = EmptyDatabase.class)
@AutoConfigureMockMvc
@Import(CheapHash.class)
@DirtiesContext
class BothModesTests {

    private static final int PEOPLE = 500;
    private static final long SEED = 41;
    private static final double DIGITS_WRITTEN = 1e-6;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private OwnFrequencies frequencies;

    @TempDir
    private Path folder;

    private record Pair(String report, String record) {}

    @Test
    void the_application_and_the_command_line_give_the_same_probability_for_the_same_pair() throws IOException {
        PopulationFiles.write(new Population(Kind.SYRIAN, PEOPLE, SEED, RealSpellings.NONE), SEED, folder);

        List<String> reports = bringIn("reports.csv", "REPORTS", Files.readAllLines(folder.resolve("reports.csv")));
        List<String> records = new ArrayList<>();
        for (List<String> source : bySource(Files.readAllLines(folder.resolve("records.csv")))) {
            List<String> taken = bringIn("records.csv", "RECORDS", source);
            records.addAll(records.isEmpty() ? taken : taken.subList(1, taken.size()));
        }
        compareAll();
        Map<Pair, Double> online = online();
        Map<Pair, Double> offline = offline(reports, records);

        assertThat(offline).hasSizeGreaterThan(200);
        assertThat(differences(offline, online)).isEmpty();
    }

    private static List<String> differences(Map<Pair, Double> offline, Map<Pair, Double> online) {
        Set<Pair> pairs = new HashSet<>(offline.keySet());
        pairs.addAll(online.keySet());
        return pairs.stream()
                .filter(pair ->
                        Math.abs(offline.getOrDefault(pair, 0.0) - online.getOrDefault(pair, 0.0)) > DIGITS_WRITTEN)
                .map(pair -> pair + ": " + offline.get(pair) + " by the command, " + online.get(pair))
                .toList();
    }

    private Map<Pair, Double> offline(List<String> reports, List<String> records) throws IOException {
        Path pairs = folder.resolve("pairs.csv");
        int status = OfflineCommands.run(new String[] {
            "match",
            "--reports",
            Files.write(folder.resolve("reports-taken.csv"), reports).toString(),
            "--records",
            Files.write(folder.resolve("records-taken.csv"), records).toString(),
            "--out",
            pairs.toString(),
            "--min-probability",
            Double.toString(ProposeMatches.LEAST_PROBABILITY)
        });
        assertThat(status).isZero();
        Map<Pair, Double> found = new HashMap<>();
        Map<String, Integer> ofReport = new HashMap<>();
        for (String line : Files.readAllLines(pairs)) {
            String[] cells = line.split(",");
            if (!cells[0].equals("report_id")
                    && ofReport.merge(cells[0], 1, Integer::sum) <= ProposeMatches.MOST_PER_REPORT) {
                found.put(new Pair(cells[0], cells[1]), Double.valueOf(cells[2]));
            }
        }
        return found;
    }

    /** The lines of each source as a list of its own, as they would come. */
    private static List<List<String>> bySource(List<String> lines) {
        String header = lines.get(0);
        assertThat(header).endsWith(",source");
        Map<String, List<String>> sources = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            sources.computeIfAbsent(line.substring(line.lastIndexOf(',')), source -> new ArrayList<>(List.of(header)))
                    .add(line);
        }
        return List.copyOf(sources.values());
    }

    /** @return the lines that the import took, header included; it is stricter about dates that are yet to come */
    private List<String> bringIn(String name, String kind, List<String> lines) {
        ImportJourney journey = new ImportJourney(browser, jdbc);
        byte[] file = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        String page = ImportJourney.uploaded(journey.upload(file, name, kind));
        journey.start(page, lines.get(0).toUpperCase(Locale.ROOT).split(","));
        journey.finished(page);
        List<Integer> refused = jdbc.sql("select row_number from import_refusal where import_id = ?::uuid")
                .param(page.substring(page.lastIndexOf('/') + 1))
                .query(Integer.class)
                .list();
        return IntStream.range(0, lines.size())
                .filter(at -> !refused.contains(at + 1))
                .mapToObj(lines::get)
                .toList();
    }

    /**
     * Once all are there, names are counted on all of them, and everything is compared by these counts. It is written
     * down anew, since a result that moves by less than 0.0005 is left as it was.
     */
    private void compareAll() {
        rest();
        frequencies.readAnew();
        jdbc.sql("delete from match").update();
        transaction.executeWithoutResult(status -> events.publishEvent(new CasesChanged(
                jdbc.sql("select id from sought_case").query(UUID.class).list())));
        rest();
    }

    private void rest() {
        await().atMost(Duration.ofSeconds(120))
                .until(() -> count("event_publication") + count("record_due") + count("report_due") == 0);
    }

    private Map<Pair, Double> online() {
        Map<Pair, Double> found = new HashMap<>();
        jdbc.sql("""
                select report.external_id, record.external_id, match.probability
                from match join report on report.id = match.report_id
                join detainee_record record on record.id = match.record_id
                where match.state = 'SUGGESTED'
                """).query(row -> {
            found.put(new Pair(row.getString(1), row.getString(2)), row.getDouble(3));
        });
        return found;
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
