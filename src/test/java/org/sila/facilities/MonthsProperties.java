package org.sila.facilities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.sila.facilities.Months.Overlap;
import org.sila.person.PartialDate;
import org.sila.person.Presence;

/** When two people were in one place at the same time, by what is written of each. */
class MonthsProperties {

    @Property(tries = 500)
    void it_does_not_matter_who_is_asked_about(@ForAll("stays") Months one, @ForAll("stays") Months other) {
        assertThat(one.overlap(other)).isEqualTo(other.overlap(one));
    }

    @Property(tries = 500)
    void who_knows_less_never_gets_a_surer_answer(
            @ForAll("days") PartialDate day, @ForAll Presence presence, @ForAll("stays") Months other) {
        Months exact = Months.of(day, presence);
        Months month = Months.of(new PartialDate(day.year(), day.month(), 0, false), presence);
        Months year = Months.of(PartialDate.ofYear(day.year()), presence);
        Months about = Months.of(new PartialDate(day.year(), day.month(), day.day(), true), presence);

        assertThat(month.overlap(other)).isEqualTo(exact.overlap(other));
        for (Months vaguer : new Months[] {year, about}) {
            assertThat(vaguer.overlap(other)).isNotEqualTo(Overlap.CERTAIN);
            if (exact.overlap(other) != Overlap.NONE) {
                assertThat(vaguer.overlap(other)).isEqualTo(Overlap.POSSIBLE);
            }
        }
    }

    @Property(tries = 500)
    void who_knows_one_end_of_a_stay_may_have_been_there_whenever_who_knows_both_was(
            @ForAll("days") PartialDate since, @ForAll @IntRange(max = Months.OPEN_MONTHS) int months) {
        YearMonth last = YearMonth.of(since.year(), since.month()).plusMonths(months);
        PartialDate until = new PartialDate(last.getYear(), last.getMonthValue(), 0, false);
        Months whole = Months.ofStay(since, until);

        assertThat(Months.ofStay(since, null).overlap(whole)).isNotEqualTo(Overlap.NONE);
        assertThat(Months.ofStay(since, null).perhapsTo()).isGreaterThanOrEqualTo(whole.perhapsTo());
        assertThat(Months.ofStay(null, until).perhapsFrom()).isLessThanOrEqualTo(whole.perhapsFrom());
    }

    @Property(tries = 500)
    void a_stay_overlaps_with_itself(@ForAll("stays") Months one) {
        assertThat(one.overlap(one)).isEqualTo(one.hasSure() ? Overlap.CERTAIN : Overlap.POSSIBLE);
    }

    @Property(tries = 500)
    void years_apart_is_not_together(@ForAll("stays") Months one, @ForAll("stays") Months other) {
        Months muchLater = new Months(
                other.surelyFrom() + 1200,
                other.surelyTo() + 1200,
                other.perhapsFrom() + 1200,
                other.perhapsTo() + 1200);

        assertThat(one.overlap(muchLater)).isEqualTo(Overlap.NONE);
    }

    @Provide
    Arbitrary<Months> stays() {
        return Combinators.combine(dates(), dates(), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((one, other, before, after) -> one.compareTo(other) <= 0
                        ? Months.between(one, other, before, after)
                        : Months.between(other, one, before, after));
    }

    @Provide
    Arbitrary<PartialDate> days() {
        return dates().filter(PartialDate::hasDay)
                .map(date -> new PartialDate(date.year(), date.month(), date.day(), false));
    }

    private static Arbitrary<PartialDate> dates() {
        return Combinators.combine(
                        Arbitraries.integers().between(2010, 2016),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 28),
                        Arbitraries.of(true, false, false))
                .as((year, month, day, about) -> new PartialDate(year, month, month == 0 ? 0 : day, about));
    }
}
