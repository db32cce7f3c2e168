package org.sila.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.web.PartialDateForm;

/** Where somebody was held: what the page asks for, and what is compared of it. */
class HeldTests {

    @Test
    void there_is_always_an_empty_line_for_one_more_place_up_to_twenty() {
        assertThat(CheckInForm.Held.EMPTY.stays()).hasSize(2);
        assertThat(held(null, "", stay("Tadmor", "", "")).stays()).hasSize(2);
        CheckInForm.Held two = held(null, "", stay("Tadmor", "", ""), stay("Saydnaya", "", ""));
        assertThat(two.stays()).hasSize(3);
        assertThat(two.told()).hasSize(2);
        assertThat(new CheckInForm.Held(Collections.nCopies(20, stay("x", "", "")), null, null).stays())
                .hasSize(20);
    }

    @Test
    void a_stay_without_its_place_or_that_ends_before_it_begins_is_asked_for_again() {
        assertThat(held(null, "").missing()).isNull();
        assertThat(missing(held(null, "", stay("", "2013", "")))).isEqualTo("stays[0].place");
        assertThat(missing(held(null, "", stay("Tadmor", "2013", ""), stay("Saydnaya", "2016", "2015"))))
                .isEqualTo("stays[1].until");
        assertThat(held(null, "", stay("Tadmor", "2013", "2013")).missing()).isNull();
    }

    @Test
    void the_last_place_and_the_end_of_it_are_compared() {
        Circumstances freed = WriteRecord.circumstances(
                held(CameFree.FREED_AT_OPENING, "2024", stay("Tadmor", "2013", "2015"), stay("Saydnaya", "2015", "")));
        assertThat(freed.facility()).isEqualTo("Saydnaya");
        assertThat(freed.event()).isEqualTo(DetentionEvent.FREED_AT_OPENING);
        assertThat(String.valueOf(freed.eventDate())).isEqualTo("2024");

        Circumstances ended = WriteRecord.circumstances(held(CameFree.RELEASED, "", stay("Tadmor", "2013", "2015")));
        assertThat(String.valueOf(ended.eventDate())).isEqualTo("2015");

        Circumstances begun = WriteRecord.circumstances(held(null, "", stay("Tadmor", "2013", "")));
        assertThat(begun.event()).isEqualTo(DetentionEvent.ENTERED);
        assertThat(String.valueOf(begun.eventDate())).isEqualTo("2013");

        assertThat(WriteRecord.circumstances(CheckInForm.Held.EMPTY).event()).isEqualTo(DetentionEvent.UNKNOWN);
    }

    @Test
    void every_stay_is_kept_dated_or_not_and_the_last_ended_when_they_came_free() {
        CheckInForm.Held told = held(
                CameFree.RELEASED,
                "2018",
                stay("Branch 215", "2013", "2014"),
                stay("Mezzeh", "", ""),
                stay("Saydnaya", "2014", ""));
        assertThat(WriteRecord.stays(told))
                .extracting(stay -> stay.facility() + " " + stay.since() + " " + stay.until())
                .containsExactly("Branch 215 2013 2014", "Mezzeh null null", "Saydnaya 2014 2018");
    }

    private static CheckInForm.Held held(@Nullable CameFree cameFree, String freed, CheckInForm.Stay... stays) {
        return new CheckInForm.Held(List.of(stays), cameFree, year(freed));
    }

    private static CheckInForm.Stay stay(String place, String since, String until) {
        return new CheckInForm.Stay(place, "", year(since), year(until), "");
    }

    private static PartialDateForm year(String year) {
        return new PartialDateForm("", "", year, false);
    }

    private static String missing(CheckInForm.Held held) {
        return Objects.requireNonNull(held.missing()).field();
    }
}
