package org.sila.matching.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PopulationTests {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_seed_always_gives_the_same_lists(Kind kind) throws IOException {
        Population.Lists once = lists(kind, 300, 5);
        Population.Lists again = lists(kind, 300, 5);
        assertThat(csv(once.reports())).isEqualTo(csv(again.reports()));
        assertThat(csv(once.records())).isEqualTo(csv(again.records()));
        assertThat(once.truth()).isEqualTo(again.truth()).isNotEmpty();
        assertThat(csv(once.reports())).isNotEqualTo(csv(lists(kind, 300, 6).reports()));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_line_has_a_number_and_a_name(Kind kind) throws IOException {
        Population.Lists lists = lists(kind, 1000, 1);
        for (List<Row> side : List.of(lists.reports(), lists.records())) {
            assertThat(side).extracting(row -> row.text(Column.ID)).doesNotHaveDuplicates();
            assertThat(side).allMatch(row -> !(row.text(Column.FULL_NAME) + row.text(Column.GIVEN_NAME)).isBlank());
        }
    }

    @Test
    void four_part_names_differ_as_often_and_in_the_ways_that_were_counted() throws IOException {
        Population.Lists lists = lists(Kind.FOUR_PART_ARABIC, 12_000, 3);
        assertThat(share(lists, Column.FULL_NAME, String::equals)).isCloseTo(0.45, within(0.015));
        assertThat(share(
                        lists,
                        Column.FULL_NAME,
                        (one, other) ->
                                !one.equals(other) && one.replace(" ", "").equals(other.replace(" ", ""))))
                .isCloseTo(0.23, within(0.015));
        assertThat(share(
                        lists,
                        Column.FULL_NAME,
                        (one, other) ->
                                !one.equals(other) && Difference.plain(one).equals(Difference.plain(other))))
                .isCloseTo(0.12, within(0.015));
        assertThat(share(lists, Column.BIRTH_DATE, (one, other) -> !one.equals(other)))
                .isCloseTo(0.05, within(0.01));
        assertThat(share(lists, Column.SEX, (one, other) -> !one.equals(other))).isCloseTo(0.007, within(0.004));
    }

    @Test
    void half_are_reported_and_a_quarter_of_reports_are_in_latin_letters() throws IOException {
        Population.Lists lists = lists(Kind.SYRIAN, 6000, 2);
        assertThat(lists.reports()).hasSizeBetween(3000, 3300);
        assertThat(lists.records()).hasSizeBetween(5000, 5700);
        assertThat(lists.truth()).hasSizeBetween(2600, 3000);
        long latin = lists.reports().stream()
                .filter(row -> !Slips.isArabic(row.text(Column.GIVEN_NAME)))
                .count();
        assertThat(latin / (double) lists.reports().size()).isCloseTo(0.26, within(0.03));
    }

    private static double share(Population.Lists lists, Column column, BiPredicate<String, String> test) {
        Map<String, Row> reports = new HashMap<>();
        lists.reports().forEach(row -> reports.put(row.text(Column.ID), row));
        Map<String, Row> records = new HashMap<>();
        lists.records().forEach(row -> records.put(row.text(Column.ID), row));
        return lists.truth().stream()
                        .filter(link -> test.test(
                                reports.get(link.reportId()).text(column),
                                records.get(link.recordId()).text(column)))
                        .count()
                / (double) lists.truth().size();
    }

    private static List<String> csv(List<Row> rows) {
        return rows.stream().map(Row::csv).collect(Collectors.toList());
    }

    private static Population.Lists lists(Kind kind, int people, long seed) throws IOException {
        return new Population(kind, people, seed, RealSpellings.NONE).inMemory();
    }
}
