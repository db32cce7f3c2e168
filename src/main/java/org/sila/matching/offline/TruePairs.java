package org.sila.matching.offline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sila.matching.engine.ModelLearner;
import org.sila.matching.engine.names.Hashing;
import org.sila.matching.engine.profile.Mention;

/** Which records are of which report's person. */
final class TruePairs implements ModelLearner.Truth {

    private final Map<String, Set<String>> records = new HashMap<>();

    private TruePairs() {}

    /**
     * Reads the pairs whose two rows are in the lists.
     *
     * @param warn takes a line about pairs that name other rows
     * @throws UnusableInput where the file is no such list, or too few pairs are left
     */
    static TruePairs read(Path file, MentionFile.Rows reports, MentionFile.Rows records, Consumer<String> warn) {
        Set<String> asked = ids(reports);
        Set<String> known = ids(records);
        TruePairs pairs = new TruePairs();
        int[] strange = new int[1];
        PairList.truth(file, any -> true, (report, record) -> {
            if (asked.contains(report) && known.contains(record)) {
                pairs.records.computeIfAbsent(report, id -> new HashSet<>()).add(record);
            } else {
                strange[0]++;
            }
        });
        if (strange[0] > 0) {
            warn.accept(file + ": " + strange[0] + " pairs name rows that are not in the lists, and are left out");
        }
        if (pairs.size() < ModelLearner.FEWEST_PAIRS) {
            throw new UnusableInput(file + ": " + pairs.size()
                    + " true pairs are too few to learn from; it takes at least " + ModelLearner.FEWEST_PAIRS);
        }
        return pairs;
    }

    private static Set<String> ids(MentionFile.Rows rows) {
        return rows.mentions().stream().map(Mention::id).collect(Collectors.toSet());
    }

    @Override
    public Set<String> recordsOf(String reportId) {
        return records.getOrDefault(reportId, Set.of());
    }

    int size() {
        return records.values().stream().mapToInt(Set::size).sum();
    }

    /** Two halves of the reports, drawn by their ids; reports of one person are in one half. */
    List<List<Mention>> halves(Collection<Mention> reports) {
        Map<String, String> firstReportOf = new HashMap<>();
        Map<String, String> joined = new HashMap<>();
        for (Mention report : reports) {
            joined.put(report.id(), report.id());
            for (String record : recordsOf(report.id())) {
                String other = firstReportOf.putIfAbsent(record, report.id());
                if (other != null) {
                    joined.put(root(joined, report.id()), root(joined, other));
                }
            }
        }
        List<List<Mention>> halves = List.of(new ArrayList<>(), new ArrayList<>());
        for (Mention report : reports) {
            halves.get((int) (Hashing.of(root(joined, report.id())) & 1)).add(report);
        }
        return halves;
    }

    private static String root(Map<String, String> joined, String id) {
        String at = id;
        while (!at.equals(joined.get(at))) {
            at = String.valueOf(joined.get(at));
        }
        return at;
    }
}
