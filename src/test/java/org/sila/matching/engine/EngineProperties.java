package org.sila.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
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

    @Property(tries = 2000)
    void it_does_not_matter_which_of_two_records_is_compared_with_the_other(
            @ForAll("people") Map<String, String> one, @ForAll("people") Map<String, String> two) {
        Profile first = profile("1", MentionKind.RECORD, one);
        Profile second = profile("2", MentionKind.RECORD, two);

        assertThat(engine.alone(first, second).weights().total())
                .isCloseTo(engine.alone(second, first).weights().total(), within(1e-4));
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

    @Property(tries = 4000)
    void what_agrees_never_lowers_the_weight_of_a_pair(
            @ForAll("people") Map<String, String> one,
            @ForAll("people") Map<String, String> two,
            @ForAll("fillings") Filling filling) {
        double before = total(without(one, filling), without(two, filling));
        double after = total(filled(one, filling), filled(two, filling));

        assertThat(after).as("%s with %s, filling %s", one, two, filling).isGreaterThanOrEqualTo(before - 1e-4);
    }

    /** Where no other record competes; among others, what tells one from another counts as well, and can cost a little. */
    @Property(tries = 4000)
    void what_agrees_never_lowers_the_probability_of_the_only_record(
            @ForAll("people") Map<String, String> report,
            @ForAll("people") Map<String, String> record,
            @ForAll("fillings") Filling filling) {
        double before = probability(without(report, filling), without(record, filling));
        double after = probability(filled(report, filling), filled(record, filling));

        assertThat(after).as("%s with %s, filling %s", report, record, filling).isGreaterThanOrEqualTo(before - 1e-5);
    }

    private double probability(Map<String, String> report, Map<String, String> record) {
        return engine.score(profile("R", MentionKind.REPORT, report), profiles(List.of(record)))
                .get(0)
                .probability();
    }

    private double total(Map<String, String> one, Map<String, String> two) {
        return engine.alone(profile("R", MentionKind.REPORT, one), profile("D", MentionKind.RECORD, two))
                .weights()
                .total();
    }

    /** The same person without the field; a name in one string has all the names it has, so it goes as well. */
    private static Map<String, String> without(Map<String, String> person, Filling filling) {
        Map<String, String> without = new HashMap<>(person);
        without.remove(filling.field());
        if (List.of("given", "father", "grandfather", "family").contains(filling.field())) {
            without.remove("full");
        }
        return without;
    }

    private static Map<String, String> filled(Map<String, String> person, Filling filling) {
        Map<String, String> filled = without(person, filling);
        filled.put(filling.field(), filling.value());
        return filled;
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

    /** A value that is put into a field of both sides. */
    record Filling(String field, String value) {}

    @Provide
    Arbitrary<Filling> fillings() {
        return Arbitraries.of(AnyPeople.FIELDS)
                .flatMap(field -> AnyPeople.value(field).map(value -> new Filling(field, value)));
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
