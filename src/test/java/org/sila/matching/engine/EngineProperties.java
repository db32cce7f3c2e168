package org.sila.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sila.matching.engine.profile.Gazetteer;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.matching.engine.profile.Profile;
import org.sila.matching.engine.scoring.CountedFrequencies;
import org.sila.matching.engine.scoring.Model;

/** What holds whatever the lists hold. */
class EngineProperties {

    private final MatchingEngine engine =
            new MatchingEngine(Model.shipped(), CountedFrequencies.none(), Gazetteer.NONE);

    @Property(tries = 2000)
    void every_probability_lies_between_0_and_1_and_every_weight_is_a_number(
            @ForAll("people") Map<String, String> report, @ForAll("several") List<Map<String, String>> records) {
        Profile asked = profile("R", MentionKind.REPORT, report);
        for (ScoredPair pair : engine.score(asked, profiles(records))) {
            assertThat(pair.probability()).isBetween(0.0, 1.0);
            assertThat(pair.totalWeight()).isFinite();
            assertThat(pair.evidence().relativeProbability()).isBetween(0.0, 1.0);
            assertThat(pair.evidence().fields())
                    .allSatisfy(field -> assertThat(field.weight()).isFinite());
        }
    }

    @Property(tries = 300)
    void the_order_of_a_list_does_not_change_the_pairs_found_in_it(
            @ForAll("many") List<Map<String, String>> list, @ForAll("seeds") long seed) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            mentions.add(AnyPeople.mention("M" + i, MentionKind.RECORD, list.get(i)));
        }
        Map<String, Double> before = pairs(mentions);
        java.util.Collections.shuffle(mentions, new java.util.Random(seed));
        Map<String, Double> after = pairs(mentions);

        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach(
                (pair, probability) -> assertThat(after.get(pair)).as(pair).isCloseTo(probability, within(1e-5)));
    }

    private Map<String, Double> pairs(List<Mention> mentions) {
        Map<String, Double> pairs = new TreeMap<>();
        BulkLinker.within(Model.shipped(), Gazetteer.NONE, mentions).link(0, pair -> {
            boolean inOrder = pair.reportId().compareTo(pair.recordId()) < 0;
            String key = inOrder ? pair.reportId() + " " + pair.recordId() : pair.recordId() + " " + pair.reportId();
            assertThat(pairs.put(key, pair.probability())).as("once").isNull();
        });
        return pairs;
    }

    private List<Profile> profiles(List<Map<String, String>> records) {
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            profiles.add(profile("D" + i, MentionKind.RECORD, records.get(i)));
        }
        return profiles;
    }

    private Profile profile(String id, MentionKind kind, Map<String, String> fields) {
        return engine.profile(AnyPeople.mention(id, kind, fields));
    }

    @Provide
    Arbitrary<Map<String, String>> people() {
        return AnyPeople.people();
    }

    @Provide
    Arbitrary<List<Map<String, String>>> several() {
        return AnyPeople.people().list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Map<String, String>>> many() {
        return AnyPeople.people().list().ofMinSize(2).ofMaxSize(12);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }
}
