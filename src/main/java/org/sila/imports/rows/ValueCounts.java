package org.sila.imports.rows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.sila.imports.sheets.SheetRow;
import org.sila.person.DetentionEvent;
import org.sila.person.Sex;
import org.sila.person.WrittenText;

/** Counts the words in those columns of a list that have a vocabulary. */
public final class ValueCounts {

    /** Different words of a field that are counted; a column with more of them is hardly that field. */
    public static final int MOST = 20_000;

    private final Columns columns;
    private final BiPredicate<Field, String> isKnownPlace;
    private final Map<Field, Map<String, Count>> counts = new EnumMap<>(Field.class);

    private static final class Count {

        private final String written;
        private int rows;

        Count(String written) {
            this.written = written;
        }
    }

    /**
     * A word.
     *
     * @param folded as {@link ValueChoices#fold} makes it
     * @param written as it is written where it stands first
     * @param rows in how many rows it stands
     * @param known whether it is understood without anybody's help
     */
    public record Value(Field field, String folded, String written, int rows, boolean known) {}

    /** @param isKnownPlace whether a place, or a facility in that column, is known by a name */
    public ValueCounts(Columns columns, List<Field> possible, BiPredicate<Field, String> isKnownPlace) {
        this.columns = columns;
        this.isKnownPlace = isKnownPlace;
        ValueChoices.fields(possible).stream()
                .filter(columns::has)
                .forEach(field -> counts.put(field, new LinkedHashMap<>()));
    }

    /** Counts the words of a row that could be read. */
    public void add(SheetRow row) {
        counts.forEach((field, words) -> {
            String written = WrittenText.clean(columns.cell(row, field));
            String folded = Words.saysNothing(written) ? "" : ValueChoices.fold(written);
            if (!folded.isEmpty()) {
                Count count = words.get(folded);
                if (count == null && words.size() < MOST) {
                    count = new Count(written);
                    words.put(folded, count);
                }
                if (count != null) {
                    count.rows++;
                }
            }
        });
    }

    public List<Value> all() {
        List<Value> all = new ArrayList<>();
        counts.forEach((field, words) -> words.forEach((folded, count) ->
                all.add(new Value(field, folded, count.written, count.rows, isKnown(field, count.written)))));
        return all;
    }

    private boolean isKnown(Field field, String written) {
        return switch (field) {
            case SEX -> Words.sex(written) != Sex.UNKNOWN;
            case STATUS -> Words.event(written) != DetentionEvent.UNKNOWN;
            default -> isKnownPlace.test(field, written);
        };
    }
}
