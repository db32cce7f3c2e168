package org.sila.matching.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.sila.matching.engine.benchmark.Tables;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the application takes to match what arrives, beside more and more that is there already: {@code
 * DatabaseBenchmark FOLDER RECORDS:REPORTS...}, for example {@code DatabaseBenchmark target/databases 10000:1300
 * 1000000:130000}; 0:0 stands for the demo data, beside which longer lists are brought in. Databases are filled once and
 * kept in the folder; each is measured in a process of its own. What a run adds stays; the next brings other mentions.
 */
public final class DatabaseBenchmark {

    /** Reports that arrive before anything is measured: nobody's server has just been started. */
    private static final int WARM_UP = 250;

    private static final int ONE_BY_ONE = 250;
    private static final int COMMONEST = 100;
    /** The first of them comes soon after the start, when little has been read yet. */
    private static final int LISTS = 4;

    private static final int LIST = 3_500;
    private static final int LIST_BESIDE_DEMO = 6_000;
    private static final int LONG_LIST = 130_000;
    /** Mentions kept for arriving later; enough for many runs. */
    private static final int LATER = 200_000;

    private final Path folder;
    private final int records;
    private final int reports;
    private final InventedMentions invented;

    private DatabaseBenchmark(Path folder, String size) throws IOException {
        String[] parts = size.split(":");
        this.records = Integer.parseInt(parts[0]);
        this.reports = Integer.parseInt(parts[1]);
        this.folder = folder.resolve(parts[0] + "-" + parts[1]);
        this.invented = InventedMentions.withRecords(folder, records + LATER);
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("--one")) {
            DatabaseBenchmark benchmark = new DatabaseBenchmark(Path.of(arguments[1]), arguments[2]);
            if (benchmark.records > 0) {
                benchmark.measure();
            } else {
                benchmark.measureBesideDemo();
            }
            System.exit(0);
        }
        System.out.println(Tables.machine());
        for (String size : Arrays.asList(arguments).subList(1, arguments.length)) {
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + (Runtime.getRuntime().maxMemory() >> 20) + "m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            DatabaseBenchmark.class.getName(),
                            "--one",
                            arguments[0],
                            size)
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    private void measure() throws Exception {
        FilledDatabase.in(folder, invented, records, reports, FilledDatabase.WITHOUT_KEYS);
        try (Running sila = Running.on(folder)) {
            long start = System.nanoTime();
            sila.waitUntilKeyed();
            double keyed = (System.nanoTime() - start) / 1e9;
            sila.waitUntilMatched();
            double matched = (System.nanoTime() - start) / 1e9;
            print(String.format(
                    Locale.ROOT, "| at the start | %d | %d | %.0f | %.0f |", records, reports, keyed, matched));
            print(keys(sila, "record", "detainee_record"));
            print(keys(sila, "report", "report"));
            NewMentions arriving = new NewMentions(sila);
            arriving.reports(invented.reports(count(sila, "report"), WARM_UP));
            print("a report", arriving.reports(invented.reports(count(sila, "report"), ONE_BY_ONE)));
            print(
                    "a report with the commonest names only",
                    arriving.reports(NewMentions.commonest(invented.records(0, Math.min(records, 10_000)))
                            .subList(0, COMMONEST)));
            print("a record", arriving.records(invented.records(count(sila, "detainee_record"), ONE_BY_ONE)));
            for (int lists = 0; lists < LISTS; lists++) {
                print(list(sila, LIST));
            }
        }
    }

    private void measureBesideDemo() throws Exception {
        try (Running sila = Running.withDemo(folder)) {
            Running.waitUntil(Duration.ofMillis(100), () -> count(sila, "detainee_record") > 0);
            print(list(sila, LIST_BESIDE_DEMO));
            print(list(sila, LONG_LIST));
        }
    }

    private String list(Running sila, int rows) throws IOException {
        int from = count(sila, "detainee_record");
        return String.format(
                Locale.ROOT,
                "| %d | %d | %d | %s |",
                from,
                count(sila, "report"),
                rows,
                NewList.cells(sila, invented.recordsAsCsv(from, rows), "List " + from + " " + rows));
    }

    private static String keys(Running sila, String kind, String table) {
        return sila.jdbc().sql("""
                        select concat_ws(' | ', '| keys of %1$ss', count(*),
                                      round((select count(*) from %1$s_key)::numeric / count(*), 1) || ' each',
                                      pg_total_relation_size('%1$s_key') / count(*) || ' bytes each |')
                        from %2$s
                        """.formatted(kind, table)).query(String.class).single();
    }

    private static int count(Running sila, String table) {
        JdbcClient jdbc = sila.jdbc();
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private void print(String what, NewMentions.Took took) {
        print(String.format(
                "| %s | %d | %d | %s | %s |",
                what, records, reports, took.comparing().cells(), took.all().cells()));
    }

    private static void print(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
