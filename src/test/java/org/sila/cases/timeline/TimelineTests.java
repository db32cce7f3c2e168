package org.sila.cases.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sila.cases.KnownFact;
import org.sila.cases.KnownFact.Standing;
import org.sila.cases.Teller;
import org.sila.person.PartialDate;
import org.sila.person.Presence;

/** What is put together to a stay, and how sure a bar says that it is. */
class TimelineTests {

    @Test
    void mentions_of_one_place_are_one_stay_until_another_place_is_mentioned() {
        Timeline timeline = Timeline.of(
                List.of(
                        fact("2014-02", "Saydnaya", Presence.AT, Standing.SAID),
                        fact("2012-05-03", "branch", Presence.FROM, Standing.SAID),
                        fact("2012-09", "BRANCH", Presence.AT, Standing.CONFIRMED),
                        fact("2015", "branch", Presence.AT, Standing.SAID)),
                place -> place.toLowerCase(Locale.ROOT));

        assertThat(timeline.entries())
                .extracting(entry -> entry.from() + " " + entry.to() + " " + entry.place())
                .containsExactly("2012-05-03 2012-09 branch", "2014-02 2014-02 Saydnaya", "2015 2015 branch");
    }

    @Test
    void what_is_only_proposed_makes_no_stay_longer() {
        Timeline timeline = Timeline.of(
                List.of(
                        fact("2012-05", "branch", Presence.FROM, Standing.SAID),
                        fact("2016-05", "branch", Presence.UNTIL, Standing.PROPOSED)),
                place -> place);

        assertThat(timeline.entries()).extracting(Timeline.Entry::isProposed).containsExactly(false, true);
    }

    @Test
    void between_two_days_a_stay_is_known_and_around_a_month_it_is_uncertain() {
        Drawing known = Drawing.of(
                Timeline.of(
                        List.of(
                                fact("2012-05-03", "branch", Presence.FROM, Standing.SAID),
                                fact("2013-02-01", "branch", Presence.UNTIL, Standing.SAID)),
                        place -> place),
                false);
        Drawing vague = Drawing.of(
                Timeline.of(
                        List.of(
                                fact("2012-05", "branch", Presence.FROM, Standing.SAID),
                                fact("2013", "branch", Presence.AT, Standing.SAID)),
                        place -> place),
                false);

        assertThat(sureness(known)).containsExactly(Drawing.Sureness.KNOWN);
        assertThat(sureness(vague))
                .containsExactly(
                        Drawing.Sureness.UNCERTAIN,
                        Drawing.Sureness.KNOWN,
                        Drawing.Sureness.UNCERTAIN,
                        Drawing.Sureness.OPEN);
    }

    @Test
    void time_without_any_date_is_not_drawn() {
        Timeline timeline = Timeline.of(
                List.of(new KnownFact("what", null, "somewhere", Presence.AT, null, null, "", teller(), Standing.SAID)),
                place -> place);

        assertThat(Drawing.of(timeline, true).rows()).isEmpty();
        assertThat(timeline.facts()).hasSize(1);
    }

    private static List<Drawing.Sureness> sureness(Drawing drawing) {
        return drawing.rows().get(0).pieces().stream()
                .map(Drawing.Piece::sureness)
                .toList();
    }

    private static KnownFact fact(String date, String place, Presence presence, Standing standing) {
        return new KnownFact(
                "what", PartialDate.parse(date).orElseThrow(), place, presence, null, null, "", teller(), standing);
    }

    private static Teller teller() {
        return new Teller(Teller.Kind.CASEWORKER, "", null, null, "");
    }
}
