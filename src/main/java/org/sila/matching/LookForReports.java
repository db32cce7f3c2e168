package org.sila.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.sila.matching.engine.MatchingEngine;
import org.sila.matching.engine.keys.BlockingKey;
import org.sila.matching.engine.profile.Profile;
import org.sila.matching.models.ModelsAtWork;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds, for records that are new, the reports whose proposals they may change. Compared pair by pair, which tells what
 * cannot matter; of what remains the report decides, among all its candidates.
 */
@Service
class LookForReports {

    /** Most reports that a new record is compared with; those that share the most. */
    static final int MOST_REPORTS = 200;

    private static final int REPORTS_AT_ONCE = 2_000;

    private final WorkDue work;
    private final KeyStore keys;
    private final Mentions mentions;
    private final OwnFrequencies frequencies;
    private final ModelsAtWork models;

    LookForReports(WorkDue work, KeyStore keys, Mentions mentions, OwnFrequencies frequencies, ModelsAtWork models) {
        this.work = work;
        this.keys = keys;
        this.mentions = mentions;
        this.frequencies = frequencies;
        this.models = models;
    }

    /**
     * Takes new records and marks the reports that are to be compared with them.
     *
     * @return how many records were taken; 0 where none is due
     */
    @Transactional
    public int lookFor(int most) {
        List<UUID> recordIds = work.takeRecords(most);
        if (!recordIds.isEmpty()) {
            frequencies.refresh();
            Map<UUID, Profile> records = mentions.records(recordIds);
            MatchingEngine engine = models.inUse().engine();
            work.markPairs(contending(engine, records, sharing(engine, records)));
        }
        return recordIds.size();
    }

    /** The records that share keys with each report. */
    private Map<UUID, List<UUID>> sharing(MatchingEngine engine, Map<UUID, Profile> records) {
        Map<UUID, List<BlockingKey>> asked = new HashMap<>();
        records.forEach((id, profile) -> asked.put(id, engine.keys(profile)));
        Map<UUID, List<UUID>> byReport = new HashMap<>();
        keys.reports()
                .sharing(asked, MOST_REPORTS)
                .forEach((recordId, reportIds) ->
                        reportIds.forEach(reportId -> byReport.computeIfAbsent(reportId, id -> new ArrayList<>(2))
                                .add(recordId)));
        return byReport;
    }

    private List<WorkDue.Pair> contending(
            MatchingEngine engine, Map<UUID, Profile> records, Map<UUID, List<UUID>> byReport) {
        List<WorkDue.Pair> contending = new ArrayList<>();
        List<UUID> reportIds = List.copyOf(byReport.keySet());
        for (int from = 0; from < reportIds.size(); from += REPORTS_AT_ONCE) {
            List<UUID> part = reportIds.subList(from, Math.min(reportIds.size(), from + REPORTS_AT_ONCE));
            contending.addAll(mentions.keptReports(part).entrySet().parallelStream()
                    .flatMap(report -> contending(engine, report, byReport, records))
                    .toList());
        }
        return contending;
    }

    private static Stream<WorkDue.Pair> contending(
            MatchingEngine engine,
            Map.Entry<UUID, Profile> report,
            Map<UUID, List<UUID>> byReport,
            Map<UUID, Profile> records) {
        return byReport.getOrDefault(report.getKey(), List.of()).stream()
                .filter(id -> engine.contends(report.getValue(), Objects.requireNonNull(records.get(id))))
                .map(id -> new WorkDue.Pair(report.getKey(), id));
    }
}
