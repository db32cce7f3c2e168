package org.sila.matching.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DedupeCommandTests {

    private static final String HEADER = "id,full_name,mother_name,birth_date";
    private static final List<String> ROWS = List.of(
            "A,محمد أحمد الحلبي,فاطمة,1985",
            "B,يوسف عمر الخطيب,هدى,1990",
            "C,Mehmet Ahmad Halabi,Fatima,1985",
            "D,محمد احمد حلبي,فاطمه,1985-03",
            "E,يوسف عمر خطيب,هدي,1990");

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void openTerminal() {
        terminal = new Terminal(folder);
    }

    private Map<String, Double> pairs(List<String> rows, String... more) {
        terminal.write(
                "list.csv", Stream.concat(Stream.of(HEADER), rows.stream()).toArray(String[]::new));
        String[] arguments = Stream.concat(
                        Stream.of("dedupe", "--records", "@list.csv", "--out", "@pairs.csv"), Stream.of(more))
                .toArray(String[]::new);
        assertThat(terminal.run(arguments).status()).isZero();
        Map<String, Double> pairs = new TreeMap<>();
        terminal.lines("pairs.csv").stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(pair -> {
                    String[] ids = {pair[0], pair[1]};
                    java.util.Arrays.sort(ids);
                    assertThat(pairs.put(ids[0] + ids[1], Double.valueOf(pair[2])))
                            .as("once")
                            .isNull();
                });
        return pairs;
    }

    @Test
    void rows_about_one_person_are_found_each_pair_once() {
        assertThat(pairs(ROWS, "--min-probability", "0.5").keySet()).containsExactlyInAnyOrder("AC", "AD", "CD", "BE");
        assertThat(terminal.lines("pairs.csv").get(0)).isEqualTo("id_a,id_b,probability");
    }

    @Test
    void the_order_of_the_rows_does_not_matter() {
        Map<String, Double> before = pairs(ROWS, "--min-probability", "0");

        Map<String, Double> after = pairs(
                List.of(ROWS.get(4), ROWS.get(2), ROWS.get(0), ROWS.get(3), ROWS.get(1)), "--min-probability", "0");

        assertThat(after).isEqualTo(before);
    }

    @Test
    void pairs_stand_in_the_order_of_the_list_the_best_of_each_row_first() {
        pairs(ROWS, "--min-probability", "0");

        List<String[]> pairs = terminal.lines("pairs.csv").stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        for (int i = 1; i < pairs.size(); i++) {
            int order = pairs.get(i - 1)[0].compareTo(pairs.get(i)[0]);
            assertThat(order).isLessThanOrEqualTo(0);
            if (order == 0) {
                assertThat(Double.parseDouble(pairs.get(i)[2]))
                        .isLessThanOrEqualTo(Double.parseDouble(pairs.get(i - 1)[2]));
            }
        }
    }

    @Test
    void a_list_of_one_row_has_no_pairs() {
        assertThat(pairs(ROWS.subList(0, 1), "--min-probability", "0")).isEmpty();
    }
}
