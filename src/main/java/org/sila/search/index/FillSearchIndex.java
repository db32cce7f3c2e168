package org.sila.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sila.reports.ReportDirectory;
import org.sila.secrets.BlindIndex;
import org.springframework.stereotype.Component;

/** Writes down what reports and records are found by, in place of what was known of them; within a transaction. */
@Component
class FillSearchIndex {

    private final ReadMentions mentions;
    private final IndexTables tables;
    private final ReportDirectory reports;
    private final BlindIndex blindIndex;

    FillSearchIndex(ReadMentions mentions, IndexTables tables, ReportDirectory reports, BlindIndex blindIndex) {
        this.mentions = mentions;
        this.tables = tables;
        this.reports = reports;
        this.blindIndex = blindIndex;
    }

    void records(Collection<UUID> ids) {
        tables.writeRecords(mentions.records(ids));
    }

    /** A report that was withdrawn is passed over. */
    void reports(Collection<UUID> ids) {
        List<IndexedMention> found = mentions.reports(ids);
        tables.writeReports(found);
        Map<UUID, String> phones =
                reports.phones(found.stream().map(IndexedMention::id).toList());
        tables.writePhones(phones.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> PhoneHashes.of(entry.getValue(), blindIndex))));
    }

    void forgetReports(Collection<UUID> ids) {
        tables.forgetReports(ids);
    }
}
