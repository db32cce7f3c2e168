package org.sila.matching.offline;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sila.matching.engine.evaluation.Evaluation;
import org.sila.matching.engine.evaluation.Figures;

/**
 * Lists of pairs as CSV files: {@code report_id, record_id}, or {@code id_a, id_b} for pairs of one list, where it does
 * not matter which of the two comes first; with {@code probability} where they are scored. Further columns are passed over.
 */
public final class PairList {

    private static final String PROBABILITY = "probability";

    private final Path file;
    private final boolean scored;
    private final Taker taker;
    private Heads heads = Heads.TWO_LISTS;
    private long pairs;

    private enum Heads {
        TWO_LISTS("report_id", "record_id"),
        ONE_LIST("id_a", "id_b");

        private final String left;
        private final String right;

        Heads(String left, String right) {
            this.left = left;
            this.right = right;
        }
    }

    private interface Taker {
        void take(String left, String right, double probability);
    }

    private PairList(Path file, boolean scored, Taker taker) {
        this.file = file;
        this.scored = scored;
        this.taker = taker;
    }

    /**
     * The figures of the pairs in a file against the truth in another.
     *
     * @throws UnusableInput where a file is missing, lacks a column or has a line that is no pair
     */
    static Figures evaluate(Path truth, Path pairs) {
        Evaluation evaluation = new Evaluation();
        PairList told = readTruth(truth, any -> true, evaluation::truth);
        PairList found = new PairList(pairs, true, evaluation::pair);
        found.read();
        if (found.heads != told.heads) {
            throw new UnusableInput(
                    truth + " has the columns " + told.heads.left + ", " + told.heads.right + " and " + pairs + " has "
                            + found.heads.left + ", " + found.heads.right + ": they are not of the same kind");
        }
        return evaluation.figures();
    }

    /**
     * Reads pairs that are true.
     *
     * @param asked only pairs of these reports are told
     * @throws UnusableInput where the file is missing, lacks a column or has a line that is no pair
     */
    public static void truth(Path file, Predicate<String> asked, BiConsumer<String, String> pairs) {
        readTruth(file, asked, pairs);
    }

    private static PairList readTruth(Path file, Predicate<String> asked, BiConsumer<String, String> pairs) {
        PairList list = new PairList(file, false, (left, right, probability) -> {
            if (asked.test(left)) {
                pairs.accept(left, right);
            }
        });
        list.read();
        if (list.pairs == 0) {
            throw new UnusableInput(file + ": there is no pair in it");
        }
        return list;
    }

    private void read() {
        TableFile.read(file, this::rows);
    }

    private Consumer<CsvRecord> rows(List<String> header) {
        heads = header.contains(Heads.ONE_LIST.left) ? Heads.ONE_LIST : Heads.TWO_LISTS;
        int left = place(header, heads.left);
        int right = place(header, heads.right);
        int probability = scored ? place(header, PROBABILITY) : left;
        return row -> {
            if (Math.max(probability, Math.max(left, right)) >= row.getFieldCount()) {
                throw notAPair(row, "there are too few cells");
            }
            take(
                    row,
                    row.getField(left).strip(),
                    row.getField(right).strip(),
                    scored ? row.getField(probability) : "1");
        };
    }

    private void take(CsvRecord row, String left, String right, String probability) {
        if (left.isEmpty() || right.isEmpty()) {
            throw notAPair(row, "an id is empty");
        }
        pairs++;
        boolean turn = heads == Heads.ONE_LIST && left.compareTo(right) > 0;
        try {
            taker.take(turn ? right : left, turn ? left : right, Double.parseDouble(probability));
        } catch (IllegalArgumentException wrong) {
            throw notAPair(row, "\"" + probability + "\" is not a probability from 0 to 1");
        }
    }

    private UnusableInput notAPair(CsvRecord row, String why) {
        return new UnusableInput(file + ", line " + row.getStartingLineNumber() + ": not a pair: " + why);
    }

    private int place(List<String> header, String column) {
        int place = header.indexOf(column);
        if (place < 0) {
            throw new UnusableInput(
                    file + ": there is no column \"" + column + "\"; the columns are: " + String.join(", ", header));
        }
        return place;
    }
}
