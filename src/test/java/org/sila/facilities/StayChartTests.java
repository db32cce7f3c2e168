package org.sila.facilities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sila.person.PartialDate;
import org.sila.person.Presence;

/** The months of a facility, counted and drawn. */
class StayChartTests {

    private final MonthlyCounts counts = new MonthlyCounts(YearMonth.of(2024, 12));

    @Test
    void a_stay_is_counted_for_certain_in_its_month_and_perhaps_until_a_year_later() {
        counts.add(stay("2013-05", Presence.FROM), 3);
        counts.add(stay("2013", Presence.AT), 2);

        StayChart chart = new StayChart(counts.months(), false);

        assertThat(chart.byYear().keySet()).containsExactly(2012, 2013, 2014);
        assertThat(chart.byYear().get(2013).get(4)).isEqualTo(new MonthlyCounts.Month(2013, 5, 3, 5));
        assertThat(chart.byYear().get(2013).get(3)).isEqualTo(new MonthlyCounts.Month(2013, 4, 0, 2));
        assertThat(chart.byYear().get(2014).get(5)).isEqualTo(new MonthlyCounts.Month(2014, 6, 0, 2));
        assertThat(counts.all()).isEqualTo(5);
    }

    @Test
    void who_tells_of_several_stays_in_the_place_is_counted_once_a_month() {
        counts.add(
                List.of(
                        Months.ofStay(day("2013-05"), day("2013-08")),
                        Months.ofStay(day("2013-07"), day("2013-10")),
                        Months.ofStay(null, day("2015-02"))),
                4);
        counts.add(List.of(Months.ofStay(day("2100"), null)), 2);

        StayChart chart = new StayChart(counts.months(), false);
        assertThat(chart.byYear().get(2013).get(3)).isEqualTo(new MonthlyCounts.Month(2013, 4, 0, 0));
        for (int month = 5; month <= 10; month++) {
            assertThat(chart.byYear().get(2013).get(month - 1)).isEqualTo(new MonthlyCounts.Month(2013, month, 4, 4));
        }
        assertThat(chart.byYear().get(2014).get(0)).isEqualTo(new MonthlyCounts.Month(2014, 1, 0, 0));
        assertThat(chart.byYear().get(2014).get(1)).isEqualTo(new MonthlyCounts.Month(2014, 2, 0, 4));
        assertThat(chart.byYear().get(2015).get(1)).isEqualTo(new MonthlyCounts.Month(2015, 2, 4, 4));
        assertThat(counts.dated()).isEqualTo(4);
        assertThat(counts.outside()).isEqualTo(2);
    }

    private static PartialDate day(String date) {
        return PartialDate.parse(date).orElseThrow();
    }

    @Test
    void nobody_is_anywhere_in_the_future_or_before_the_chart_begins() {
        counts.add(stay("2024-12-08", Presence.FROM), 1);
        counts.add(stay("2099", Presence.AT), 1);
        counts.add(stay("1913", Presence.AT), 1);

        assertThat(counts.months()).hasSize(12).last().isEqualTo(new MonthlyCounts.Month(2024, 12, 1, 1));
        assertThat(counts.outside()).isEqualTo(2);
    }

    @Test
    void the_drawing_stays_within_its_frame_and_runs_as_the_reader_reads() {
        counts.add(stay("1971-05", Presence.FROM), 7_421);
        counts.add(stay("2013-05", Presence.UNTIL), 12);
        List<MonthlyCounts.Month> months = counts.months();

        for (boolean leftwards : List.of(true, false)) {
            StayChart chart = new StayChart(months, leftwards);
            assertThat(chart.bars()).allSatisfy(bar -> {
                assertThat(bar.x()).isBetween(0.0, (double) StayChart.WIDTH);
                assertThat(bar.perhapsY()).isBetween(0.0, chart.ground());
                assertThat(bar.sureY()).isBetween(bar.perhapsY(), chart.ground());
            });
            assertThat(chart.ticks()).hasSizeBetween(3, 7);
            assertThat(chart.years()).hasSizeLessThanOrEqualTo(12);
        }
        assertThat(new StayChart(months, true).bars().get(0).x())
                .isGreaterThan(new StayChart(months, false).bars().get(0).x());
        assertThat(new StayChart(List.of(), false).isEmpty()).isTrue();
    }

    private static Months stay(String date, Presence presence) {
        return Months.of(PartialDate.parse(date).orElseThrow(), presence);
    }
}
