package org.sila.imports.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sila.imports.BroughtList;
import org.sila.matching.benchmark.FilledDatabase;
import org.sila.matching.benchmark.InventedMentions;
import org.sila.matching.benchmark.NewList;
import org.sila.matching.benchmark.Running;
import org.sila.matching.engine.benchmark.Tables;

/**
 * How long a workbook takes from its upload until its rows are stored, keyed and matched: {@code ImportBenchmark FOLDER
 * ROWS:HEAP...}, for example {@code ImportBenchmark target/imports 3500:512m 130000:512m 500000:512m kill:20000}. Each runs
 * beside 10,000 records and 1,300 reports, in a process of its own with that heap for the whole application. {@code
 * kill:ROWS} kills that process with no warning again and again until the list is in, and counts what is there. {@code
 * look:ROWS:HEAP} only looks at it before the import, and waits until it is compared with what is in already.
 */
public final class ImportBenchmark {

    private static final int RECORDS = 10_000;
    private static final int REPORTS = 1_300;
    private static final int MOST_ROWS = 520_000;
    private static final String KILL = "kill";
    private static final String LOOK = "look";
    private static final String HEAP_WHEN_KILLED = "512m";
    private static final int KILLS = 12;
    private static final int FIRST_KILL_AFTER_SECONDS = 14;

    private ImportBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "--fill" -> fill(Path.of(arguments[1]));
            case "--bring" -> bring(Path.of(arguments[1]), Path.of(arguments[2]));
            case "--look" -> look(Path.of(arguments[1]), Path.of(arguments[2]));
            case "--upload" -> upload(Path.of(arguments[1]), Path.of(arguments[2]));
            case "--go-on" -> goOn(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            default -> measure(Path.of(arguments[0]), Arrays.asList(arguments).subList(1, arguments.length));
        }
        System.exit(0);
    }

    private static void measure(Path folder, List<String> sizes) throws Exception {
        print(Tables.machine());
        for (String size : sizes) {
            String[] parts = size.split(":");
            boolean kills = parts[0].equals(KILL);
            boolean looks = parts[0].equals(LOOK);
            int rows = Integer.parseInt(parts[kills || looks ? 1 : 0]);
            Path database = folder.resolve(size.replace(':', '-'));
            Files.createDirectories(database);
            process("4g", "--fill", database).waitFor();
            Path list = workbook(folder, rows);
            if (kills) {
                process(HEAP_WHEN_KILLED, "--upload", database, list).waitFor();
                killAgainAndAgain(database, rows);
            } else if (looks) {
                process(parts[2], "--look", database, list).waitFor();
            } else {
                process(parts[1], "--bring", database, list).waitFor();
            }
        }
    }

    private static void fill(Path database) throws Exception {
        FilledDatabase.in(
                database,
                InventedMentions.withRecords(database.resolveSibling("small"), RECORDS),
                RECORDS,
                REPORTS,
                FilledDatabase.WITHOUT_KEYS);
        try (Running sila = Running.on(database)) {
            sila.waitUntilMatched();
        }
    }

    private static void bring(Path database, Path list) throws Exception {
        try (Running sila = Running.on(database)) {
            String cells =
                    NewList.cells(sila, () -> bytes(list), list.getFileName().toString());
            print("| " + list.getFileName() + " | " + (Files.size(list) >> 20) + " MB | "
                    + (Runtime.getRuntime().maxMemory() >> 20) + " MB heap | " + cells + " |");
        }
    }

    private static byte[] bytes(Path list) {
        try {
            return Files.readAllBytes(list);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Seconds of the first look, which compares nothing yet, of one meanwhile, and until all are compared. */
    private static void look(Path database, Path list) throws Exception {
        try (Running sila = Running.on(database)) {
            sila.waitUntilMatched();
            BroughtList brought =
                    BroughtList.upload(bytes(list), list.getFileName().toString(), sila.application());
            long start = System.nanoTime();
            brought.look();
            long compares = System.nanoTime();
            brought.look();
            long looked = System.nanoTime();
            Running.waitUntil(Duration.ofMillis(20), brought::isCompared);
            print(String.format(
                    Locale.ROOT,
                    "| %s | %d MB heap | %d alike | first look %.1f | a look meanwhile %.1f | compared %.1f |",
                    list.getFileName(),
                    Runtime.getRuntime().maxMemory() >> 20,
                    brought.alike(),
                    (compares - start) / 1e9,
                    (looked - compares) / 1e9,
                    (System.nanoTime() - compares) / 1e9));
        }
    }

    private static void upload(Path database, Path list) throws IOException {
        try (Running sila = Running.on(database)) {
            BroughtList.upload(bytes(list), list.getFileName().toString(), sila.application())
                    .start();
            sila.kill();
        }
    }

    /** Each time it lives a little longer than the time before, so that it dies at other places. */
    private static void killAgainAndAgain(Path database, int rows) throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            Process sila = process(HEAP_WHEN_KILLED, "--go-on", database, rows);
            long lives = TimeUnit.SECONDS.toMillis(FIRST_KILL_AFTER_SECONDS) + kill * 700L;
            if (sila.waitFor(lives, TimeUnit.MILLISECONDS)) {
                return;
            }
            sila.destroyForcibly().waitFor();
            print("killed after " + lives + " ms");
        }
        process(HEAP_WHEN_KILLED, "--go-on", database, rows).waitFor();
    }

    private static void goOn(Path database, int rows) {
        try (Running sila = Running.on(database)) {
            print("goes on behind row "
                    + sila.jdbc()
                            .sql("select max(last_row) from list_import")
                            .query(Integer.class)
                            .single());
            sila.waitUntilMatched();
            print(sila.jdbc().sql("""
                            select 'state ' || i.state || ', rows in the list ' || :rows || ', stored ' || count(d.id)
                                || ', different rows ' || count(distinct d.row_number) || ', refused ' || i.refused_count
                            from list_import i join detainee_record d on d.source_id = i.source_id group by i.id
                            """).param("rows", rows).query(String.class).single());
        }
    }

    /** So many invented rows, made once. */
    private static Path workbook(Path folder, int rows) throws IOException {
        Path list = folder.resolve("list-" + rows + ".xlsx");
        if (!Files.exists(list)) {
            InventedMentions invented =
                    InventedMentions.withRecords(folder.resolve("large"), Math.min(rows, MOST_ROWS));
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(list));
                    Workbook workbook = new Workbook(out, "benchmark", "1.0");
                    CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(invented.recordsAsCsv(0, rows))) {
                Worksheet sheet = workbook.newWorksheet("list");
                int row = 0;
                for (CsvRecord record : csv) {
                    for (int column = 0; column < record.getFieldCount(); column++) {
                        sheet.inlineString(row, column, record.getField(column));
                    }
                    row++;
                    if (row % 1000 == 0) {
                        sheet.flush();
                    }
                }
            }
        }
        return list;
    }

    private static Process process(String heap, Object... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                ImportBenchmark.class.getName()));
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        return new ProcessBuilder(command).inheritIO().start();
    }

    private static void print(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
