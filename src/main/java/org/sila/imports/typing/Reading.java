package org.sila.imports.typing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sila.imports.rows.Refusal;
import org.sila.imports.rows.RowReader;
import org.sila.person.WrittenText;

/** Two readings of one sheet, held against each other, and what holds. */
record Reading(
        int columns,
        Map<Integer, List<String>> first,
        Map<Integer, List<String>> second,
        Map<Integer, List<String>> agreed) {

    /** Whether the two typed the same; spaces and the kind of digits do not matter, a hamza does. */
    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String typed) {
        return WrittenText.asciiDigits(WrittenText.clean(typed));
    }

    String cell(Map<Integer, List<String>> entry, int line, int column) {
        List<String> cells = entry.getOrDefault(line, List.of());
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean differs(int line, int column) {
        return !same(cell(first, line, column), cell(second, line, column));
    }

    /** The lines in which they differ and nobody has settled it yet, in order. */
    List<Integer> open(int lines) {
        List<Integer> open = new ArrayList<>();
        for (int line = 1; line <= lines; line++) {
            if (!agreed.containsKey(line) && differs(line)) {
                open.add(line);
            }
        }
        return open;
    }

    private boolean differs(int line) {
        for (int column = 0; column < columns; column++) {
            if (differs(line, column)) {
                return true;
            }
        }
        return false;
    }

    /** What holds of each line that says something; of a line still open, what the first typed. */
    SortedMap<Integer, List<String>> result(int lines) {
        SortedMap<Integer, List<String>> result = new TreeMap<>();
        for (int line = 1; line <= lines; line++) {
            List<String> cells = agreed.getOrDefault(line, first.getOrDefault(line, List.of()));
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                result.put(line, cells);
            }
        }
        return result;
    }

    /** What cannot be understood in those lines, by line: what the import would refuse. */
    static Map<Integer, Refusal> problems(RowReader reader, Map<Integer, List<String>> lines) {
        Map<Integer, Refusal> problems = new HashMap<>();
        new TreeMap<>(lines).forEach((line, cells) -> {
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                Optional.of(reader.read(SheetLines.row(line, cells)))
                        .filter(Refusal.class::isInstance)
                        .map(Refusal.class::cast)
                        .ifPresent(refusal -> problems.put(line, refusal));
            }
        });
        return problems;
    }
}
