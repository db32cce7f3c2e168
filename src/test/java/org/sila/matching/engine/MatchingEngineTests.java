package org.sila.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sila.matching.engine.MentionBuilder.record;
import static org.sila.matching.engine.MentionBuilder.report;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sila.matching.engine.evidence.Evidence;
import org.sila.matching.engine.evidence.FieldEvidence;
import org.sila.matching.engine.evidence.NameEvidence;
import org.sila.matching.engine.keys.BlockingKey;
import org.sila.matching.engine.profile.Gazetteer;
import org.sila.matching.engine.profile.Profile;
import org.sila.matching.engine.scoring.CountedFrequencies;
import org.sila.matching.engine.scoring.Model;
import org.sila.matching.engine.scoring.NameFrequencies;
import org.sila.person.Sex;

class MatchingEngineTests {

    private final MatchingEngine engine =
            new MatchingEngine(Model.shipped(), CountedFrequencies.none(), Gazetteer.NONE);

    private final MentionBuilder sought = report("R")
            .named("محمد", "أحمد", "الحلبي")
            .mother("فاطمة الخطيب")
            .sex(Sex.MALE)
            .born("1985-03-12")
            .from("حلب")
            .event("2013-05");

    @Test
    void the_same_person_written_otherwise_is_probable() {
        ScoredPair pair =
                only(record("D").full("محمد احمد حلبي").mother("فاطمه").born("1985"));

        assertThat(pair.probability()).isGreaterThan(0.9);
    }

    @Test
    void the_same_person_in_latin_letters_is_probable() {
        ScoredPair pair =
                only(record("D").full("Mehmet Ahmad Al-Halabi").mother("Fatma").born("1985-03-12"));

        assertThat(pair.probability()).isGreaterThan(0.9);
    }

    @Test
    void a_brother_is_improbable_and_said_to_be_a_relative() {
        ScoredPair brother = only(record("D")
                .named("خالد", "أحمد", "الحلبي")
                .mother("فاطمة الخطيب")
                .born("1988")
                .from("حلب"));

        assertThat(brother.probability()).isLessThan(0.05);
        assertThat(brother.evidence().relativeProbability()).isGreaterThan(0.5);
    }

    @Test
    void a_stranger_is_improbable() {
        assertThat(only(record("D").named("سمير", "خالد", "الأتاسي").born("1960"))
                        .probability())
                .isLessThan(0.001);
    }

    @Test
    void two_namesakes_who_contradict_one_another_share_what_there_is() {
        MatchingEngine common = new MatchingEngine(Model.shipped(), new EveryNameIsCommon(), Gazetteer.NONE);
        Profile report = common.profile(
                report("R").named("محمد", "أحمد", "الحلبي").born("1985").build());
        Profile first = common.profile(record("D1")
                .named("محمد", "أحمد", "الحلبي")
                .mother("زينب الأتاسي")
                .born("1985")
                .from("دوما")
                .number("11111111111")
                .build());
        Profile second = common.profile(record("D2")
                .named("محمد", "أحمد", "الحلبي")
                .mother("سعاد النجار")
                .born("1985")
                .from("عفرين")
                .number("22222222222")
                .build());

        List<ScoredPair> both = common.score(report, List.of(first, second));
        List<ScoredPair> alone = common.score(report, List.of(first));

        assertThat(both).allMatch(pair -> pair.probability() < 0.6);
        assertThat(alone.get(0).probability()).isGreaterThan(both.get(0).probability());
    }

    /** Names that many carry. */
    private record EveryNameIsCommon() implements NameFrequencies {

        @Override
        public double given(long identity) {
            return 0.05;
        }

        @Override
        public double family(long identity) {
            return 0.02;
        }

        @Override
        public long counted() {
            return 2_000;
        }
    }

    @Test
    void two_lists_that_name_the_same_person_do_not_weaken_one_another() {
        MentionBuilder first = record("D1")
                .named("محمد", "أحمد", "الحلبي")
                .mother("فاطمة الخطيب")
                .born("1985");
        MentionBuilder second =
                record("D2").full("محمد أحمد الحلبي").mother("فاطمة").born("1985-03-12");

        assertThat(score(first, second.inList("another list"))).allMatch(pair -> pair.probability() > 0.9);
    }

    @Test
    void one_list_seldom_names_a_person_twice() {
        MatchingEngine common = new MatchingEngine(Model.shipped(), new EveryNameIsCommon(), Gazetteer.NONE);
        MentionBuilder named = record("D1").named("محمد", "أحمد", "الحلبي").born("1985");
        MentionBuilder again = record("D2").named("محمد", "أحمد", "الحلبي").born("1985");
        Profile report = common.profile(
                report("R").named("محمد", "أحمد", "الحلبي").born("1985").build());

        List<ScoredPair> inOneList =
                common.score(report, List.of(common.profile(named.build()), common.profile(again.build())));
        again.inList("another list");
        List<ScoredPair> inTwoLists =
                common.score(report, List.of(common.profile(named.build()), common.profile(again.build())));

        assertThat(inOneList.get(1).probability())
                .isLessThan(0.8 * inTwoLists.get(1).probability());
    }

    @Test
    void agreement_on_one_more_field_never_lowers_the_probability() {
        MentionBuilder record = record("D").named("محمد", "أحمد", "الحلبي");
        double before = only(record).probability();
        for (Runnable more : List.<Runnable>of(
                () -> record.sex(Sex.MALE),
                () -> record.born("1985"),
                () -> record.born("1985-03-12"),
                () -> record.mother("فاطمة"),
                () -> record.mother("فاطمة الخطيب"),
                () -> record.from("حلب"),
                () -> record.event("2013-05-20"))) {
            more.run();
            double after = only(record).probability();
            assertThat(after).isGreaterThanOrEqualTo(before);
            before = after;
        }
    }

    @Test
    void what_is_missing_weighs_nothing_and_is_named_as_missing() {
        Evidence evidence = only(record("D").named("محمد", "أحمد", "الحلبي")).evidence();

        assertThat(evidence.fields())
                .filteredOn(field -> field.level().equals("missing"))
                .isNotEmpty()
                .allMatch(field -> field.weight() == 0);
        assertThat(evidence.toAsk()).contains("national-number", "mother");
    }

    @Test
    void evidence_lays_name_beside_name_and_says_which_letters_stand_for_which() {
        ScoredPair pair = engine.score(
                        engine.profile(report("R").full("شريف محمد الحلبي").build()),
                        List.of(engine.profile(
                                record("D").full("Cherif Mehmet Al-Halaby").build())))
                .get(0);

        assertThat(pair.evidence().names())
                .contains(
                        new NameEvidence("given", "شريف", "Cherif", "sound-same", "ش=ch ر=r ف=f"),
                        new NameEvidence("father", "محمد", "Mehmet", "same-canonical", ""));
    }

    @Test
    void names_whose_letters_changed_places_share_keys() {
        List<BlockingKey> one = engine.keys(engine.profile(
                report("R").named("انمه", "نضال", "").from("درعا").build()));
        List<BlockingKey> two =
                engine.keys(engine.profile(record("D").named("امنه", "نضال", "").build()));

        assertThat(one)
                .extracting(BlockingKey::key)
                .containsAnyElementsOf(two.stream().map(BlockingKey::key).toList());
    }

    @Test
    void prior_weights_and_kinship_add_up_to_the_total() {
        ScoredPair pair = only(record("D").full("محمد احمد حلبي").born("1986").in("سجن صيدنايا"));
        Evidence evidence = pair.evidence();
        double sum =
                evidence.fields().stream().mapToDouble(FieldEvidence::weight).sum();

        assertThat(evidence.prior() + sum + evidence.kinship()).isCloseTo(evidence.total(), within(1e-4));
        assertThat(pair.totalWeight()).isEqualTo(evidence.total());
    }

    @Test
    void the_year_that_an_age_allows_is_no_contradiction() {
        Evidence evidence = only(record("D").named("محمد", "أحمد", "الحلبي").aged(28, "2013-06-01"))
                .evidence();

        assertThat(evidence.fields()).anyMatch(field -> field.level().equals("age-fits"));
    }

    @Test
    void the_same_person_shares_keys_whatever_the_script() {
        List<Long> keys = keys(sought);

        assertThat(keys(record("D").full("Mehmet Ahmad Al-Halabi"))).containsAnyElementsOf(keys);
        assertThat(keys(record("D").full("الحلبي محمد احمد"))).containsAnyElementsOf(keys);
        assertThat(keys(record("D").named("أمد", "أحمد", "الحلبي").born("1986")))
                .containsAnyElementsOf(keys);
        assertThat(keys(record("D").full("سمير خالد الأتاسي"))).doesNotContainAnyElementsOf(keys);
    }

    @Property(tries = 200)
    void a_probability_is_one_whatever_is_written(@ForAll String given, @ForAll String father, @ForAll String other) {
        List<ScoredPair> pairs = score(
                record("D1")
                        .named(given, father, other)
                        .mother(other)
                        .from(given)
                        .in(father),
                record("D2").full(given + " " + father).nickname(other).number(other));

        assertThat(pairs).hasSize(2).allMatch(pair -> pair.probability() >= 0 && pair.probability() <= 1);
    }

    private ScoredPair only(MentionBuilder record) {
        return Objects.requireNonNull(score(record).get(0));
    }

    private List<ScoredPair> score(MentionBuilder... records) {
        List<Profile> profiles = Arrays.stream(records)
                .map(record -> engine.profile(record.build()))
                .toList();
        return engine.score(engine.profile(sought.build()), profiles);
    }

    private List<Long> keys(MentionBuilder mention) {
        return engine.keys(engine.profile(mention.build())).stream()
                .map(BlockingKey::key)
                .toList();
    }
}
