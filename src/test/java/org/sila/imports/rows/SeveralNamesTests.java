package org.sila.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sila.imports.rows.SeveralNames.Kind;
import org.sila.imports.sheets.SheetRow;

class SeveralNamesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "أحمد ومحمد أبناء علي الخالد | FAMILY | أحمد علي الخالد/محمد علي الخالد",
                "أحمد و محمد وعبد الله اولاد علي الخالد | FAMILY | أحمد علي الخالد/محمد علي الخالد/عبد الله علي الخالد",
                "أحمد ووليد أبناء علي الخالد | FAMILY | أحمد علي الخالد/وليد علي الخالد",
                "1- أحمد علي 2- محمد خالد | NUMBERED | أحمد علي/محمد خالد",
                "١) أحمد علي، ٢) محمد خالد، ٣) سامر حسن | NUMBERED | أحمد علي/محمد خالد/سامر حسن",
                "أحمد علي، محمد خالد | SEPARATED | أحمد علي/محمد خالد",
                "أحمد علي + محمد خالد | SEPARATED | أحمد علي/محمد خالد",
                "أحمد علي و محمد خالد | SEPARATED | أحمد علي/محمد خالد"
            })
    void names_that_are_clearly_apart_are_told_apart(String cell, Kind kind, String names) {
        assertThat(SeveralNames.in(cell, false)).contains(new SeveralNames(kind, List.of(names.split("/"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "أحمد ومحمد علي الخالد | UNCLEAR",
                "أحمد وليد أبناء علي الخالد | UNCLEAR",
                "أحمد ومحمد أبناء علي | UNCLEAR",
                "الأخوان أحمد ومحمد الخالد | UNCLEAR",
                "الخالد، أحمد | UNCLEAR",
                "1- أحمد علي 7- محمد خالد | UNCLEAR",
                "'Khalid, Ahmad' | UNCLEAR",
                "'Al Khalid, Ahmad Ali' | UNCLEAR",
                "أحمد/محمد الخالد | UNCLEAR",
                "أحمد علي الخالد وإخوته | UNNAMED",
                "Ahmad Khalid and his brothers | UNNAMED"
            })
    void where_it_is_not_clear_nothing_is_guessed(String cell, Kind kind) {
        assertThat(SeveralNames.in(cell, false)).contains(new SeveralNames(kind, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "أحمد وليد الخالد",
                "وسام وائل ورد",
                "محمد وفا الوزير",
                "12- محمد علي",
                "عبد الله أبو محمد",
                "محمد الواوي",
                "محمد علي\nالخالد",
                "Mohammad Al-Khalid",
                "عبد الرحمن (أبو أحمد)",
                "أحمد علي - حمص"
            })
    void one_name_is_one_name(String cell) {
        assertThat(SeveralNames.in(cell, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"أحمد، محمد", "أحمد ومحمد", "أحمد\nمحمد", "أحمد + محمد"})
    void given_names_alone_may_be_single_words(String cell) {
        assertThat(SeveralNames.in(cell, true).orElseThrow().names()).containsExactly("أحمد", "محمد");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void each_part_has_its_own_name_and_only_what_all_share(boolean split) {
        Columns columns =
                Columns.recognised(List.of("id", "الاسم الكامل", "العمر", "اسم الأم", "السجن"), Field.ofRecords());
        SheetRow row = new SheetRow(7, List.of("17", "أحمد علي\nمحمد خالد", "25\n30", "فاطمة", "عدرا"));

        List<SheetRow> parts = new SplitRows(columns, NameSplits.NONE.with(Kind.LINES, split)).split(row);

        assertThat(parts)
                .isEqualTo(
                        split
                                ? List.of(
                                        new SheetRow(7, List.of("17/1", "أحمد علي", "25", "", "عدرا")),
                                        new SheetRow(7, List.of("17/2", "محمد خالد", "30", "", "عدرا")))
                                : List.of(row));
    }

    @Property(tries = 300)
    void what_is_joined_comes_apart_again(@ForAll("people") List<String> people, @ForAll("joints") String joint) {
        String cell = joint.equals("#")
                ? IntStream.range(0, people.size())
                        .mapToObj(at -> (at + 1) + "- " + people.get(at))
                        .collect(Collectors.joining(" "))
                : String.join(joint, people);

        assertThat(SeveralNames.in(cell, false).orElseThrow().names()).isEqualTo(people);
    }

    @Property(tries = 300)
    void a_split_says_nothing_that_the_cell_does_not(@ForAll("cells") String cell) {
        SeveralNames.in(cell, false)
                .ifPresent(found -> found.names().forEach(name -> {
                    assertThat(name).isNotBlank();
                    assertThat(List.of(cell.replaceAll("[،,+\\n\\d.-]", " ")
                                    .strip()
                                    .split("\\s+")))
                            .anySatisfy(word -> assertThat(word).contains(name.split(" ")[0]));
                }));
    }

    @Property(tries = 200)
    void decisions_are_read_as_they_are_written(@ForAll Kind kind, @ForAll boolean split) {
        NameSplits decided = NameSplits.NONE.with(Kind.LINES, !split).with(kind, split);

        assertThat(NameSplits.parse(decided.written()).of(kind)).contains(split);
    }

    @Provide
    Arbitrary<List<String>> people() {
        Arbitrary<String> given = Arbitraries.of("أحمد", "محمد", "سامر", "وليد", "عبد الله", "نور الدين");
        Arbitrary<String> family = Arbitraries.of("الخالد", "الحسن", "درويش", "الزعبي");
        return Combinators.combine(given, given, family)
                .as((first, second, third) -> first + " " + second + " " + third)
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> joints() {
        return Arbitraries.of("\n", "، ", " + ", "؛", " و ", "#");
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.of("أحمد", "ومحمد", "و", "أبناء", "علي", "الخالد", "،", "+", "1-", "2-", "\n", "وإخوته", ".")
                .list()
                .ofMaxSize(9)
                .map(words -> String.join(" ", words));
    }
}
