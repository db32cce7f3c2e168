package org.sila.matching.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.sila.matching.engine.benchmark.MentionCsv;
import org.sila.matching.engine.population.Kind;
import org.sila.matching.engine.population.Population;
import org.sila.matching.engine.population.PopulationFiles;
import org.sila.matching.engine.population.RealSpellings;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;

/** The two lists about one invented population, in files; some are there from the beginning, the rest arrives later. */
public final class InventedMentions {

    private static final long SEED = 1;
    /** Records about a thousand people. */
    private static final int RECORDS = 890;

    private final Path folder;

    private InventedMentions(Path folder) {
        this.folder = folder;
    }

    /** Lists with at least so many records, made where they are not there yet. */
    public static InventedMentions withRecords(Path folder, int records) throws IOException {
        Path lists = folder.resolve("lists-" + records);
        if (!Files.exists(lists.resolve("truth.csv"))) {
            int people = (int) (records * 1000L / RECORDS) + 1000;
            PopulationFiles.write(new Population(Kind.SYRIAN, people, SEED, RealSpellings.NONE), SEED, lists);
        }
        return new InventedMentions(lists);
    }

    /** What is done with each mention of a part of a list. */
    @FunctionalInterface
    interface Taker {
        void take(Mention mention) throws IOException;
    }

    void reports(int from, int count, Taker taker) throws IOException {
        mentions("reports.csv", MentionKind.REPORT, from, count, taker);
    }

    void records(int from, int count, Taker taker) throws IOException {
        mentions("records.csv", MentionKind.RECORD, from, count, taker);
    }

    /** So many reports, those before left out. */
    public List<Mention> reports(int from, int count) throws IOException {
        List<Mention> mentions = new ArrayList<>();
        reports(from, count, mentions::add);
        return mentions;
    }

    /** So many records, those before left out. */
    public List<Mention> records(int from, int count) throws IOException {
        List<Mention> mentions = new ArrayList<>();
        records(from, count, mentions::add);
        return mentions;
    }

    /** So many records as a list of its own, header first; UTF-8. */
    public String recordsAsCsv(int from, int count) throws IOException {
        try (var lines = Files.lines(folder.resolve("records.csv"))) {
            Iterator<String> all = lines.iterator();
            StringBuilder csv = new StringBuilder(all.next()).append('\n');
            for (int at = 0; at < from + count; at++) {
                String line = all.next();
                if (at >= from) {
                    csv.append(line).append('\n');
                }
            }
            return csv.toString();
        }
    }

    private void mentions(String file, MentionKind kind, int from, int count, Taker taker) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(folder.resolve(file))) {
            Iterator<CsvRecord> all = rows.iterator();
            Map<String, Integer> columns = new java.util.HashMap<>();
            List<String> header = all.next().getFields();
            for (int column = 0; column < header.size(); column++) {
                columns.put(header.get(column), column);
            }
            for (int at = 0; at < from + count; at++) {
                CsvRecord row = all.next();
                if (at >= from) {
                    taker.take(MentionCsv.mention(name -> row.getField(columns.get(name)), kind));
                }
            }
        }
    }
}
