package org.sila.imports.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sila.imports.sheets.SheetRow;
import org.sila.person.DetentionEvent;

/** Which column of a list is which field. Each field stands in one column at most; a column may be none. */
public final class Columns {

    private final List<Optional<Field>> fields;
    private final Map<Field, Integer> positions = new EnumMap<>(Field.class);
    private final Optional<DetentionEvent> dateSays;

    private Columns(List<String> headers, List<Optional<Field>> fields) {
        this.fields = List.copyOf(fields);
        for (int column = 0; column < fields.size(); column++) {
            int position = column;
            fields.get(column).ifPresent(field -> positions.putIfAbsent(field, position));
        }
        Integer date = positions.get(Field.EVENT_DATE);
        this.dateSays = date == null
                ? Optional.empty()
                : ColumnNames.meaning(headers.get(date)).flatMap(ColumnNames.Meaning::event);
    }

    /**
     * By their headers: of two columns of one meaning the first, but of two ids the one that is unique. A bare "name" is the given name beside a father's or
     * family name, the full name otherwise.
     *
     * @param possible the fields that this kind of list can have
     */
    public static Columns recognised(List<String> headers, List<Field> possible) {
        List<Optional<ColumnNames.Meaning>> meanings =
                headers.stream().map(ColumnNames::meaning).toList();
        Set<Field> found = EnumSet.noneOf(Field.class);
        meanings.forEach(meaning -> meaning.map(ColumnNames.Meaning::field).ifPresent(found::add));
        boolean inParts = found.contains(Field.FATHER_NAME) || found.contains(Field.FAMILY_NAME);
        Field bareName = inParts && !found.contains(Field.GIVEN_NAME) ? Field.GIVEN_NAME : Field.FULL_NAME;
        List<Optional<Field>> fields = new ArrayList<>();
        Set<Field> taken = EnumSet.noneOf(Field.class);
        int uniqueId = uniqueId(headers);
        for (Optional<ColumnNames.Meaning> meaning : meanings) {
            int column = fields.size();
            fields.add(meaning.map(known -> known.field() == null ? bareName : known.field())
                    .filter(field -> field != Field.ID || uniqueId < 0 || uniqueId == column)
                    .filter(field -> possible.contains(field) && taken.add(field)));
        }
        return new Columns(headers, fields);
    }

    /** -1 where there is none. */
    private static int uniqueId(List<String> headers) {
        return IntStream.range(0, headers.size())
                .filter(column -> ColumnNames.isUniqueId(headers.get(column)))
                .findFirst()
                .orElse(-1);
    }

    /**
     * As somebody chose them.
     *
     * @param fields one for each header, empty for a column that is not read; missing ones at the end are not read
     * @throws IllegalArgumentException where a field is chosen twice
     */
    public static Columns chosen(List<String> headers, List<Optional<Field>> fields) {
        Set<Field> taken = EnumSet.noneOf(Field.class);
        for (Optional<Field> field : fields) {
            if (field.isPresent() && !taken.add(field.get())) {
                throw new IllegalArgumentException("chosen twice: " + field.get());
            }
        }
        List<Optional<Field>> padded = new ArrayList<>(fields.subList(0, Math.min(fields.size(), headers.size())));
        padded.addAll(Collections.nCopies(headers.size() - padded.size(), Optional.empty()));
        return new Columns(headers, padded);
    }

    /** One for each column, empty where the column is not read. */
    public List<Optional<Field>> fields() {
        return fields;
    }

    public boolean has(Field field) {
        return positions.containsKey(field);
    }

    /** True where some column can name the person; without one nothing can be read. */
    public boolean namePeople() {
        return positions.keySet().stream().anyMatch(Field::namesThePerson);
    }

    /** What happened on the dates of the list, where the header of their column says it. */
    Optional<DetentionEvent> dateSays() {
        return dateSays;
    }

    /** The field that a cell without a value stands for, if one of those is read. */
    Optional<Field> uncalculated(SheetRow row) {
        return row.uncalculated().stream()
                .filter(column -> column < fields.size())
                .flatMap(column -> fields.get(column).stream())
                .sorted()
                .findFirst();
    }

    /** The cell of that field; empty where the list has no such column. */
    String cell(SheetRow row, Field field) {
        Integer position = positions.get(field);
        return position == null ? "" : row.cell(position);
    }
}
