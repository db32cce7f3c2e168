package org.sila.individuals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sila.individuals.Contradiction.Kind;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Sex;
import org.sila.sources.Grade;
import org.sila.sources.RecordKind;
import org.sila.sources.RecordView;
import org.sila.sources.SourceView;

/** Where records of one human being cannot all be right, and where they only say different things. */
class ContradictionsTests {

    private static final String BORN = "1985-03-04";

    @Test
    void who_is_alive_after_a_death_is_contradicted_but_not_before_it() {
        assertThat(kinds(dead("2014-02"), event(DetentionEvent.RELEASED, "2014-03-01")))
                .containsExactly(Kind.DEAD_THEN_ALIVE);
        assertThat(kinds(event(DetentionEvent.SEEN, "2016"), dead("2014-02"))).containsExactly(Kind.DEAD_THEN_ALIVE);
        assertThat(kinds(dead("2014-02"), event(DetentionEvent.ENTERED, "2012")))
                .isEmpty();
        assertThat(kinds(dead("2014-02"), event(DetentionEvent.RELEASED, "2013")))
                .isEmpty();
        assertThat(kinds(dead("2014-02"), event(DetentionEvent.UNKNOWN, "2016")))
                .isEmpty();
    }

    @Test
    void where_the_dates_do_not_tell_the_order_only_a_release_is_marked() {
        assertThat(kinds(dead("2014"), event(DetentionEvent.RELEASED, "2014-06")))
                .containsExactly(Kind.DEAD_AND_FREED);
        assertThat(kinds(dead(""), event(DetentionEvent.FREED_AT_OPENING, "2024-12-08")))
                .containsExactly(Kind.DEAD_AND_FREED);
        assertThat(kinds(dead("2014~"), event(DetentionEvent.SEEN, "2015"))).isEmpty();
        assertThat(kinds(dead(""), event(DetentionEvent.ENTERED, "2012"))).isEmpty();
    }

    @Test
    void two_dates_of_death_contradict_each_other_unless_one_is_only_more_exact() {
        assertThat(kinds(dead("2014-02"), dead("2015"))).containsExactly(Kind.TWO_DEATHS);
        assertThat(kinds(dead("2014-02"), dead("2014"))).isEmpty();
    }

    @Test
    void two_places_in_one_month_are_marked_and_two_names_of_one_place_are_not() {
        RecordView one = held("2013-05-02", "Branch 215");
        assertThat(kinds(one, held("2013-05", "Saydnaya"))).containsExactly(Kind.TWO_PLACES);
        assertThat(kinds(one, held("2013-05", "branch 215"))).isEmpty();
        assertThat(kinds(one, held("2013-06", "Saydnaya"))).isEmpty();
        assertThat(kinds(one, held("2013", "Saydnaya"))).isEmpty();
        assertThat(kinds(one, held("2013-05~", "Saydnaya"))).isEmpty();
    }

    @Test
    void years_of_birth_may_be_two_years_apart_by_date_or_by_age() {
        RecordView one = born(BORN, null);
        assertThat(kinds(one, born("1987", null))).isEmpty();
        assertThat(kinds(one, born("1988", null))).containsExactly(Kind.BIRTH);
        assertThat(kinds(one, born("1988~", null))).isEmpty();
        assertThat(kinds(one, born("", 28))).isEmpty();
        assertThat(kinds(one, born("", 40))).containsExactly(Kind.BIRTH);
    }

    private static List<Kind> kinds(RecordView one, RecordView other) {
        UnaryOperator<String> key = place -> place.toLowerCase(java.util.Locale.ROOT);
        return Contradictions.of(List.of(one, other), key).stream()
                .map(Contradiction::kind)
                .toList();
    }

    private static RecordView dead(String date) {
        return event(DetentionEvent.DEATH_RECORDED, date);
    }

    private static RecordView event(DetentionEvent event, String date) {
        return record(BORN, null, event, date, "");
    }

    private static RecordView held(String date, String place) {
        return record(BORN, null, DetentionEvent.ENTERED, date, place);
    }

    private static RecordView born(String date, @Nullable Integer age) {
        return record(date, age, DetentionEvent.ENTERED, "2013-05-02", "");
    }

    private static RecordView record(
            String born, @Nullable Integer age, DetentionEvent event, String date, String place) {
        SourceView source = new SourceView(
                UUID.randomUUID(),
                "",
                RecordKind.PRISON_REGISTER,
                "",
                "",
                null,
                Grade.UNJUDGED,
                null,
                Instant.EPOCH,
                null);
        PersonDescription person = new PersonDescription(
                PersonName.NONE, Sex.MALE, PartialDate.parse(born).orElse(null), age, null, "", "", null, "");
        return new RecordView(
                UUID.randomUUID(),
                source,
                1,
                1,
                "",
                List.of(),
                person,
                new Circumstances(PartialDate.parse(date).orElse(null), "", place, event),
                null);
    }
}
