package org.sila.matching.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sila.matching.engine.names.ReadName;
import org.sila.matching.engine.profile.Gazetteer;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.Profile;
import org.sila.matching.engine.scoring.CountedFrequencies;
import org.sila.matching.engine.scoring.Model;

/** Links a list of reports with a list of records, in memory, on all cores. Name frequencies are counted on both lists. */
public final class BulkLinker {

    /** Most candidates of one report that are compared; those that share the most are kept. */
    static final int MOST_CANDIDATES = 300;

    private final Model model;
    private final Gazetteer gazetteer;
    private final Profile[] reports;
    private final Profile[] records;

    /**
     * What a run did.
     *
     * @param candidatePairs pairs compared
     * @param pairs pairs handed on
     */
    public record Summary(int reports, int records, long candidatePairs, long pairs) {}

    public BulkLinker(Model model, Gazetteer gazetteer, Collection<Mention> reports, Collection<Mention> records) {
        this.model = model;
        this.gazetteer = gazetteer;
        this.reports = read(reports);
        this.records = read(records);
    }

    private Profile[] read(Collection<Mention> mentions) {
        return mentions.parallelStream()
                .map(mention -> Profile.of(mention, gazetteer))
                .toArray(Profile[]::new);
    }

    /**
     * Streams the scored pairs, report by report in the order given, the best first.
     *
     * @param minProbability pairs below it are left out; with 0 every candidate is handed on
     */
    public Summary link(double minProbability, Consumer<LinkedPair> pairs) {
        List<ReadName> names = Stream.concat(Arrays.stream(reports), Arrays.stream(records))
                .map(Profile::name)
                .toList();
        MatchingEngine engine = new MatchingEngine(model, CountedFrequencies.of(names), gazetteer);
        KeyIndex index = new KeyIndex(records, engine);
        long[] counts = new long[2];
        Arrays.stream(reports)
                .parallel()
                .map(report -> link(engine, index, report))
                .forEachOrdered(ranked -> {
                    counts[0] += ranked.candidates().size();
                    for (MatchingEngine.Ranked one : ranked.candidates()) {
                        if (one.probability() >= minProbability) {
                            counts[1]++;
                            pairs.accept(pair(ranked.report(), one));
                        }
                    }
                });
        return new Summary(reports.length, records.length, counts[0], counts[1]);
    }

    private record Candidates(Profile report, List<MatchingEngine.Ranked> candidates) {}

    private static Candidates link(MatchingEngine engine, KeyIndex index, Profile report) {
        return new Candidates(report, engine.rank(report, index.candidates(engine.keys(report), MOST_CANDIDATES)));
    }

    private LinkedPair pair(Profile report, MatchingEngine.Ranked one) {
        return new LinkedPair(
                report.id(),
                one.candidate().id(),
                one.probability(),
                one.weights().total(),
                () -> EvidenceOf.pair(model, report, one.candidate(), one.comparison(), one.weights()));
    }
}
