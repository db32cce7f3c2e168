package org.sila.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sila.imports.rows.Field;

/**
 * Which column is which, as chosen on the page.
 *
 * @param columns name of a field for each column, empty for one that is not read
 */
record ColumnsForm(List<String> columns) {

    static ColumnsForm of(@Nullable List<String> sent) {
        return new ColumnsForm(sent == null ? List.of() : List.copyOf(sent));
    }

    static ColumnsForm of(ListPreview preview) {
        return new ColumnsForm(preview.columns().stream()
                .map(column -> column.field() == null ? "" : column.field().name())
                .toList());
    }

    List<Optional<Field>> fields(List<Field> possible) {
        List<Optional<Field>> fields = new ArrayList<>();
        for (String name : columns) {
            fields.add(
                    possible.stream().filter(field -> field.name().equals(name)).findFirst());
        }
        return fields;
    }

    /** A field that was chosen for two columns. */
    Optional<Field> chosenTwice(List<Field> possible) {
        Set<Field> taken = EnumSet.noneOf(Field.class);
        return fields(possible).stream()
                .flatMap(Optional::stream)
                .filter(field -> !taken.add(field))
                .findFirst();
    }

    boolean namePeople(List<Field> possible) {
        return fields(possible).stream().flatMap(Optional::stream).anyMatch(Field::namesThePerson);
    }
}
