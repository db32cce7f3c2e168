package org.sila.matching.engine;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.sila.matching.engine.profile.Profile;

/**
 * Pairs of rows within one list, by the row that comes first, the best first. Each row is compared with its candidates as
 * a report would be; a pair has the mean of the probabilities that it got from its two ends, so that it does not matter
 * which row came first.
 */
final class WithinOneList {

    private final Profile[] records;
    private final MatchingEngine engine;
    private final Map<Profile, Integer> places;
    private final PairSums found = new PairSums();

    WithinOneList(Profile[] records, MatchingEngine engine) {
        this.records = records;
        this.engine = engine;
        this.places = new IdentityHashMap<>(records.length);
        for (int i = 0; i < records.length; i++) {
            places.put(records[i], i);
        }
    }

    BulkLinker.Summary link(
            BulkLinker linker, double minProbability, Consumer<LinkedPair> pairs, BulkLinker.Progress progress) {
        linker.compareAll(progress, (record, ranked) -> {
            for (MatchingEngine.Ranked one : ranked) {
                found.add(place(record), place(one.candidate()), one.probability());
            }
        });
        long written = 0;
        for (int i : found.inOrder(records.length)) {
            if (found.mean(i) >= minProbability) {
                written++;
                pairs.accept(pair(i));
            }
        }
        return new BulkLinker.Summary(records.length, records.length, found.size(), written);
    }

    private int place(Profile record) {
        return places.getOrDefault(record, -1);
    }

    private LinkedPair pair(int i) {
        Profile one = records[found.smaller(i)];
        Profile two = records[found.greater(i)];
        MatchingEngine.Ranked alone = engine.alone(one, two);
        return new LinkedPair(one.id(), two.id(), found.mean(i), alone.odds(), () -> engine.evidence(one, alone));
    }
}
