package org.sila.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sila.matching.engine.names.ReadName;
import org.sila.matching.engine.profile.Gazetteer;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.Profile;
import org.sila.matching.engine.scoring.CountedFrequencies;
import org.sila.matching.engine.scoring.Model;

/**
 * Links a list of reports with a list of records, or one list with itself, in memory, on all cores. Name frequencies are
 * counted on what is linked. Two runs on the same lists give the same pairs in the same order.
 */
public final class BulkLinker {

    /** Most candidates of one report that are compared; those that share the most are kept. */
    static final int MOST_CANDIDATES = 200;

    /** Reports compared before their pairs are handed on: enough to keep all cores busy, few enough to hold. */
    private static final int AT_ONCE = 1024;

    private final Profile[] reports;
    private final Profile[] records;
    private final Gazetteer gazetteer;
    private final CountedFrequencies frequencies;
    private final MatchingEngine engine;

    /**
     * What a run did.
     *
     * @param candidatePairs pairs compared
     * @param pairs pairs handed on
     */
    public record Summary(int reports, int records, long candidatePairs, long pairs) {}

    /** Is told how far a run has come. */
    @FunctionalInterface
    public interface Progress {
        /** @param done how many reports of all have been compared */
        void compared(int done, int all);
    }

    /** Two lists. */
    public BulkLinker(Model model, Gazetteer gazetteer, Collection<Mention> reports, Collection<Mention> records) {
        this(model, gazetteer, read(reports, gazetteer), read(records, gazetteer));
    }

    private BulkLinker(Model model, Gazetteer gazetteer, Profile[] reports, Profile[] records) {
        this.reports = reports;
        this.records = records;
        List<ReadName> names = (reports == records
                        ? Arrays.stream(records)
                        : Stream.concat(Arrays.stream(reports), Arrays.stream(records)))
                .map(Profile::name)
                .toList();
        this.gazetteer = gazetteer;
        this.frequencies = CountedFrequencies.of(names);
        this.engine = engine(model);
    }

    /** Candidates of some reports with their comparisons. */
    List<List<MatchingEngine.Ranked>> ranked(List<Profile> some) {
        KeyIndex index = new KeyIndex(records, engine);
        ThreadLocal<KeyIndex.Counter> counters = ThreadLocal.withInitial(index::counter);
        return some.parallelStream().map(report -> rank(counters.get(), report)).toList();
    }

    MatchingEngine engine() {
        return engine;
    }

    /** The same with another model. */
    final MatchingEngine engine(Model other) {
        return new MatchingEngine(other, frequencies, gazetteer);
    }

    Profile[] reports() {
        return reports;
    }

    Profile[] records() {
        return records;
    }

    /** How many mentions frequencies were counted on. */
    long mentions() {
        return frequencies.counted();
    }

    /** One list, to find in it the rows that are about the same person. */
    public static BulkLinker within(Model model, Gazetteer gazetteer, Collection<Mention> records) {
        Profile[] profiles = read(records, gazetteer);
        return new BulkLinker(model, gazetteer, profiles, profiles);
    }

    private static Profile[] read(Collection<Mention> mentions, Gazetteer gazetteer) {
        return mentions.parallelStream()
                .map(mention -> Profile.of(mention, gazetteer))
                .toArray(Profile[]::new);
    }

    /** As {@link #link(double, Consumer, Progress)}, telling nobody how far it is. */
    public Summary link(double minProbability, Consumer<LinkedPair> pairs) {
        return link(minProbability, pairs, (done, all) -> {});
    }

    /**
     * Streams the scored pairs, report by report in the order given, the best first; within one list each pair once.
     *
     * @param minProbability pairs below it are left out; with 0 every candidate is handed on
     */
    public Summary link(double minProbability, Consumer<LinkedPair> pairs, Progress progress) {
        return reports == records
                ? new WithinOneList(records, engine).link(this, minProbability, pairs, progress)
                : linkTwoLists(minProbability, pairs, progress);
    }

    private Summary linkTwoLists(double minProbability, Consumer<LinkedPair> pairs, Progress progress) {
        long[] counts = new long[2];
        compareAll(progress, (report, ranked) -> {
            counts[0] += ranked.size();
            for (MatchingEngine.Ranked one : ranked) {
                if (one.probability() >= minProbability) {
                    counts[1]++;
                    pairs.accept(pair(report, one));
                }
            }
        });
        return new Summary(reports.length, records.length, counts[0], counts[1]);
    }

    /** Compares each report with its candidates and hands the results on in the order of the reports. */
    void compareAll(Progress progress, BiConsumer<Profile, List<MatchingEngine.Ranked>> results) {
        KeyIndex index = new KeyIndex(records, engine);
        ThreadLocal<KeyIndex.Counter> counters = ThreadLocal.withInitial(index::counter);
        for (int from = 0; from < reports.length; from += AT_ONCE) {
            int to = Math.min(reports.length, from + AT_ONCE);
            List<List<MatchingEngine.Ranked>> ranked = IntStream.range(from, to)
                    .parallel()
                    .mapToObj(i -> rank(counters.get(), reports[i]))
                    .toList();
            for (int i = from; i < to; i++) {
                results.accept(reports[i], ranked.get(i - from));
            }
            progress.compared(to, reports.length);
        }
    }

    private List<MatchingEngine.Ranked> rank(KeyIndex.Counter counter, Profile report) {
        List<Profile> candidates = new ArrayList<>();
        for (int record : counter.candidates(engine.keys(report), MOST_CANDIDATES)) {
            if (records[record] != report) {
                candidates.add(records[record]);
            }
        }
        return engine.rank(report, candidates);
    }

    private LinkedPair pair(Profile report, MatchingEngine.Ranked one) {
        return new LinkedPair(
                report.id(), one.candidate().id(), one.probability(), one.odds(), () -> engine.evidence(report, one));
    }
}
