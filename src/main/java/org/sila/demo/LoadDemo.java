package org.sila.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sila.reports.Channel;
import org.sila.reports.Consents;
import org.sila.reports.Enquirer;
import org.sila.reports.NewReport;
import org.sila.reports.News;
import org.sila.reports.Relationship;
import org.sila.reports.ResponsibleParty;
import org.sila.reports.SubmitReports;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.NewRecord;
import org.sila.sources.NewSource;
import org.sila.sources.RegisterSource;
import org.sila.sources.StoreRecords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads the invented data, all of it or, where something fails or the process dies, none. */
@Service
class LoadDemo {

    private final RegisterSource registerSource;
    private final StoreRecords storeRecords;
    private final SubmitReports submitReports;
    private final DetaineeRecords records;

    LoadDemo(
            RegisterSource registerSource,
            StoreRecords storeRecords,
            SubmitReports submitReports,
            DetaineeRecords records) {
        this.registerSource = registerSource;
        this.storeRecords = storeRecords;
        this.submitReports = submitReports;
        this.records = records;
    }

    /** @return false where there are sources already, and nothing was done */
    @Transactional
    public boolean load() {
        if (records.hasSources()) {
            return false;
        }
        submitReports.submitAll(reports());
        for (DemoList list : DemoList.values()) {
            UUID source = registerSource.register(
                    new NewSource(list.title(), list.kind(), "Demo", "db/demo", null, list.grade(), null));
            storeRecords.store(source, records(list));
        }
        return true;
    }

    static List<NewReport> reports() {
        return rows("reports").stream().map(LoadDemo::report).toList();
    }

    static List<NewRecord> records(DemoList list) {
        List<DemoRow> rows = rows(list.file());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> record(i + 2, rows.get(i)))
                .toList();
    }

    private static NewRecord record(int rowNumber, DemoRow row) {
        return new NewRecord(rowNumber, row.id(), row.asWritten(), row.person(), row.circumstances());
    }

    private static NewReport report(DemoRow row) {
        return new NewReport(
                Channel.IMPORT,
                null,
                row.id(),
                row.person(),
                row.circumstances(),
                ResponsibleParty.UNKNOWN,
                "",
                List.of(),
                News.NOT_ASKED,
                "",
                new Enquirer("", Relationship.UNKNOWN, "", "", "", true, "ar"),
                new Consents(true, false, false, false));
    }

    private static List<DemoRow> rows(String name) {
        String path = "/db/demo/" + name + ".csv";
        try (InputStream in = Objects.requireNonNull(LoadDemo.class.getResourceAsStream(path), path);
                CsvReader<NamedCsvRecord> lines =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.stream().map(DemoRow::new).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
