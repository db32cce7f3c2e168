package org.sila.imports.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sila.imports.sheets.SheetRow;

/**
 * Makes several rows of one whose name cell has several names. Each has its own name and, of cells that are written in the
 * same way with as many parts, its own part. Of the others all have what the line says of an event; what would describe
 * one of them, like a birth date, a number or a mother, is given to none. The row as written is kept with each.
 */
public final class SplitRows {

    private static final Set<Field> OF_ALL = Set.of(
            Field.EVENT_DATE,
            Field.EVENT_PLACE,
            Field.FACILITY,
            Field.STATUS,
            Field.SOURCE,
            Field.EXPIRES,
            Field.ENQUIRER_NAME,
            Field.ENQUIRER_PHONE,
            Field.ENQUIRER_EMAIL,
            Field.RELATIONSHIP,
            Field.ACCOUNT,
            Field.CONSENT);

    /** Beside a column of given names, the names of those whose children they are. */
    private static final Set<Field> OF_ALL_CHILDREN =
            Set.of(Field.FATHER_NAME, Field.GRANDFATHER_NAME, Field.FAMILY_NAME);

    private final Columns columns;
    private final NameSplits splits;
    private final Optional<Field> nameField;

    public SplitRows(Columns columns, NameSplits splits) {
        this.columns = columns;
        this.splits = splits;
        this.nameField = Stream.of(Field.FULL_NAME, Field.GIVEN_NAME)
                .filter(columns::has)
                .findFirst();
    }

    /** Several names in the row's name cell, whatever was decided about them. */
    public Optional<SeveralNames> namesIn(SheetRow row) {
        return nameField.flatMap(field -> SeveralNames.in(columns.cell(row, field), field == Field.GIVEN_NAME));
    }

    /** The cell that names the person, as written. */
    public String nameCell(SheetRow row) {
        return nameField.map(field -> columns.cell(row, field)).orElse("");
    }

    /** The row itself where it is not to be split. */
    public List<SheetRow> split(SheetRow row) {
        Optional<SeveralNames> found = namesIn(row).filter(splits::splits);
        if (found.isEmpty()) {
            return List.of(row);
        }
        List<SheetRow> parts = new ArrayList<>();
        for (int part = 0; part < found.get().names().size(); part++) {
            parts.add(part(row, found.get(), part));
        }
        return parts;
    }

    private SheetRow part(SheetRow row, SeveralNames names, int part) {
        List<String> cells = new ArrayList<>(row.cells());
        for (int column = 0; column < Math.min(cells.size(), columns.fields().size()); column++) {
            Optional<Field> field = columns.fields().get(column);
            if (field.isPresent()) {
                cells.set(column, cell(field.get(), row.cell(column), names, part));
            }
        }
        return new SheetRow(row.number(), cells, row.uncalculated(), row.hidden());
    }

    private String cell(Field field, String written, SeveralNames names, int part) {
        if (nameField.filter(field::equals).isPresent()) {
            return names.names().get(part);
        }
        if (field == Field.ID) {
            return written.isBlank() ? "" : written.strip() + "/" + (part + 1);
        }
        List<String> pieces = SeveralNames.pieces(names.kind(), written);
        if (pieces.size() == names.names().size()) {
            return pieces.get(part);
        }
        boolean ofAll = OF_ALL.contains(field)
                || OF_ALL_CHILDREN.contains(field)
                        && nameField.filter(Field.GIVEN_NAME::equals).isPresent();
        return ofAll ? written : "";
    }
}
