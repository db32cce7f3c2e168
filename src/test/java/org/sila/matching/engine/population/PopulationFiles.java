package org.sila.matching.engine.population;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Writes reports.csv, records.csv and truth.csv of an invented population: {@code PopulationFiles KIND PEOPLE SEED FOLDER
 * [SPELLINGS.tsv]}, where SPELLINGS holds published spellings, Arabic TAB Latin.
 */
public final class PopulationFiles implements Ledger, AutoCloseable {

    private final ShuffledLines reports;
    private final ShuffledLines records;
    private final PrintWriter truth;

    private PopulationFiles(Path folder, long seed) throws IOException {
        Files.createDirectories(folder);
        reports = new ShuffledLines(open(folder.resolve("reports.csv"), Row.header()), new SplittableRandom(seed));
        records = new ShuffledLines(open(folder.resolve("records.csv"), Row.header()), new SplittableRandom(~seed));
        truth = open(folder.resolve("truth.csv"), "report_id,record_id");
    }

    public static void main(String[] arguments) throws IOException {
        RealSpellings spellings = arguments.length > 4 ? RealSpellings.read(Path.of(arguments[4])) : RealSpellings.NONE;
        write(
                new Population(
                        Kind.named(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Long.parseLong(arguments[2]),
                        spellings),
                Long.parseLong(arguments[2]),
                Path.of(arguments[3]));
    }

    /** Writes the three files into the folder, which is created. */
    public static void write(Population population, long seed, Path folder) throws IOException {
        try (PopulationFiles files = new PopulationFiles(folder, seed)) {
            population.write(files);
        }
    }

    private static PrintWriter open(Path file, String header) throws IOException {
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        out.print(header + "\n");
        return out;
    }

    @Override
    public void report(Row row) {
        reports.add(row.csv());
    }

    @Override
    public void record(Row row) {
        records.add(row.csv());
    }

    @Override
    public void link(String reportId, String recordId) {
        truth.print(reportId + "," + recordId + "\n");
    }

    @Override
    public void close() {
        reports.close();
        records.close();
        truth.close();
    }
}
