package org.sila.search.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sila.accounts.ActingStaff;
import org.sila.accounts.Role;
import org.sila.matching.benchmark.Durations;
import org.sila.matching.benchmark.FilledDatabase;
import org.sila.matching.benchmark.InventedMentions;
import org.sila.matching.benchmark.Running;
import org.sila.matching.engine.benchmark.Tables;
import org.sila.search.Searching;

/**
 * How long a search takes beside so many records and reports: {@code SearchBenchmark FOLDER RECORDS:REPORTS}, for example
 * {@code SearchBenchmark target/searches 2000000:500000}. The database is filled once and kept in the folder. A search is
 * timed from its words until the lines of the first page are there: kept, found, put in order, read, noted in the audit
 * trail; not the drawing of the page.
 */
public final class SearchBenchmark {

    private static final int EACH = 100;
    private static final int SAMPLE = 100_000;

    private SearchBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        String[] size = arguments[1].split(":");
        int records = Integer.parseInt(size[0]);
        int reports = Integer.parseInt(size[1]);
        Path all = Path.of(arguments[0]);
        Path folder = all.resolve(size[0] + "-" + size[1]);
        print(Tables.machine());
        long start = System.nanoTime();
        InventedMentions invented = InventedMentions.withRecords(all, records);
        print(String.format(Locale.ROOT, "lists were there after %.0f s", seconds(start)));
        FilledDatabase.in(folder, invented, records, reports, FilledDatabase.WITHOUT_SEARCH);
        print(String.format(Locale.ROOT, "rows were there after %.0f s", seconds(start)));
        try (Running sila = Running.on(folder)) {
            Running.waitUntil(
                    Duration.ofMillis(100),
                    () -> sila.jdbc()
                            .sql("select not exists (select from search_making where not finished)")
                            .query(Boolean.class)
                            .single());
            print(String.format(Locale.ROOT, "names were read after %.0f s", seconds(start)));
            tidy(sila);
            print(size(sila));
            ActingStaff.actAs(Role.SUPERVISOR, sila.jdbc());
            measure(sila, new SearchMix(invented.records(records / 2, Math.min(SAMPLE, records / 2)), EACH));
        }
        System.exit(0);
    }

    /** What autovacuum would have done by the next day. */
    private static void tidy(Running sila) throws SQLException {
        try (Connection owner = sila.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("vacuum (analyze) search_record, search_report, search_term, search_phone");
        }
    }

    private static void measure(Running sila, SearchMix mix) throws IOException {
        Searching searching = new Searching(sila.application());
        Map<String, List<String>> kinds = mix.byKind(sila.jdbc());
        kinds.values().forEach(words -> searching.find(words.get(0)));
        List<Long> every = new ArrayList<>();
        print("| what is searched | found, on average | median | p95 | longest |");
        print("|---|---|---|---|---|");
        kinds.forEach((kind, words) -> {
            long[] nanos = new long[words.size()];
            long found = 0;
            for (int at = 0; at < nanos.length; at++) {
                long begin = System.nanoTime();
                found += searching.find(words.get(at));
                nanos[at] = System.nanoTime() - begin;
                every.add(nanos[at]);
            }
            print(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %s |",
                    kind,
                    (double) found / nanos.length,
                    new Durations(nanos).cells()));
        });
        print("| all | | "
                + new Durations(every.stream().mapToLong(Long::longValue).toArray()).cells() + " |");
    }

    private static String size(Running sila) {
        return sila.jdbc().sql("""
                        select concat_ws(' | ', '| names', (select count(*) from search_term where part = 'NAME'),
                            'MB of the tables with their indexes',
                            (select sum(pg_total_relation_size(oid)) / 1000000 from pg_class
                             where relname in ('search_term', 'search_record', 'search_report', 'search_phone')) || ' |')
                        """).query(String.class).single();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void print(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
