package org.sila.matching.engine.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads lists of pairs from CSV files, line by line. */
public final class PairList {

    private static final String MARK = "\uFEFF";
    private static final List<String> LEFT = List.of("report_id", "id_a");
    private static final List<String> RIGHT = List.of("record_id", "id_b");
    private static final List<String> PROBABILITY = List.of("probability");

    private PairList() {}

    /** Something that cannot be read as a list of pairs; the message says which line and why. */
    public static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * The figures of the pairs in a file against the truth in another.
     *
     * @param truth columns report_id, record_id (or id_a, id_b)
     * @param pairs the same and probability; further columns are passed over
     */
    public static Figures evaluate(Path truth, Path pairs) throws IOException {
        Evaluation evaluation = truth(truth);
        read(pairs, true, evaluation::pair);
        return evaluation.figures();
    }

    /** An evaluation that knows the truth and waits for pairs. */
    public static Evaluation truth(Path truth) throws IOException {
        return truth(truth, any -> true);
    }

    /** The same about some reports only. */
    public static Evaluation truth(Path truth, Predicate<String> reports) throws IOException {
        Evaluation evaluation = new Evaluation();
        read(truth, false, (left, right, probability) -> {
            if (reports.test(left)) {
                evaluation.truth(left, right);
            }
        });
        return evaluation;
    }

    private interface Taker {
        void take(String left, String right, double probability);
    }

    private static void read(Path file, boolean scored, Taker taker) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String first = lines.readLine();
            List<String> header = cells(first == null ? "" : first.replace(MARK, ""));
            int left = column(file, header, LEFT);
            int right = column(file, header, RIGHT);
            int probability = scored ? column(file, header, PROBABILITY) : left;
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                List<String> cells = cells(line);
                if (line.isBlank()) {
                    continue;
                }
                try {
                    taker.take(
                            cells.get(left), cells.get(right), scored ? Double.parseDouble(cells.get(probability)) : 1);
                } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
                    throw new Unreadable(file + ", line " + number + ": not a pair: " + line);
                }
            }
        }
    }

    private static int column(Path file, List<String> header, List<String> names) throws Unreadable {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i).strip())) {
                return i;
            }
        }
        throw new Unreadable(file + ": there is no column \"" + names.get(0) + "\"");
    }

    /** The cells of a line; one in quotes may hold commas and doubled quotes. */
    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(letter);
                i++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
