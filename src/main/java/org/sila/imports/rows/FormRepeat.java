package org.sila.imports.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.imports.sheets.Sheet;
import org.sila.imports.sheets.SheetRow;
import org.sila.imports.sheets.SheetRows;

/** A repeat group of a form that names people, and where its columns stand among those of the submissions. */
final class FormRepeat {

    private final String name;
    private final SheetRow header;
    private final List<SheetRow> people;
    private final int parentColumn;
    private final int ownColumn;
    private final Map<String, String> keysByIndex;
    private final Map<Integer, Integer> targets = new HashMap<>();

    private FormRepeat(String name, SheetRow header, List<SheetRow> people, Map<String, String> keysByIndex) {
        this.name = name;
        this.header = header;
        this.people = people;
        this.parentColumn = FormLinks.parentColumn(header);
        this.ownColumn = FormLinks.ownColumn(header);
        this.keysByIndex = keysByIndex;
    }

    /**
     * @param sheet another sheet of an export
     * @param submissions the first sheet, whose numbers the other may refer to
     */
    static Optional<FormRepeat> of(Sheet sheet, Sheet submissions, FormLinks links) {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetRows all = sheet.rows()) {
            all.forEachRemaining(rows::add);
        }
        if (rows.size() < 2 || FormLinks.parentColumn(rows.get(0)) < 0 || !namesPeople(rows.get(0))) {
            return Optional.empty();
        }
        SheetRow header = rows.get(0);
        boolean byIndex = FormLinks.isByIndex(header, FormLinks.parentColumn(header));
        return Optional.of(new FormRepeat(
                sheet.origin().sheetName(),
                header,
                rows.subList(1, rows.size()),
                byIndex && links.indexColumn() >= 0 ? keysByIndex(submissions, links) : Map.of()));
    }

    private static boolean namesPeople(SheetRow header) {
        return fields(header).stream().flatMap(Optional::stream).anyMatch(Field::namesThePerson);
    }

    private static Map<String, String> keysByIndex(Sheet submissions, FormLinks links) {
        Map<String, String> keys = new HashMap<>();
        try (SheetRows rows = submissions.rows()) {
            rows.forEachRemaining(row -> keys.put(row.cell(links.indexColumn()), links.key(row)));
        }
        return keys;
    }

    static @Nullable SheetRow firstRow(Sheet sheet) {
        try (SheetRows rows = sheet.rows()) {
            return rows.hasNext() ? rows.next() : null;
        }
    }

    static List<Optional<Field>> fields(SheetRow header) {
        return Columns.recognised(header.cells(), Field.ofReports()).fields();
    }

    /** Puts each column where the submissions have one of the same meaning, else behind the last. */
    void placeColumns(List<Optional<Field>> mainFields, List<String> headers) {
        Map<Field, Integer> main = FormRepeats.positions(mainFields);
        List<Optional<Field>> fields = fields(header);
        for (int column = 0; column < header.cells().size(); column++) {
            Integer same = fields.get(column).map(main::get).orElse(null);
            int known = headers.indexOf(header.cell(column));
            if (same != null) {
                targets.put(column, same);
            } else if (known >= mainFields.size()) {
                targets.put(column, known);
            } else {
                targets.put(column, headers.size());
                headers.add(header.cell(column));
            }
        }
    }

    String name() {
        return name;
    }

    List<SheetRow> people() {
        return people;
    }

    /** Keys of the submissions that it belongs to. */
    Set<String> parents() {
        return people.stream().map(this::parent).collect(Collectors.toSet());
    }

    /** The key of the submission that the row belongs to. */
    String parent(SheetRow row) {
        String parent = row.cell(parentColumn);
        if (FormLinks.isByIndex(header, parentColumn)) {
            return keysByIndex.getOrDefault(parent, "");
        }
        int inner = parent.indexOf('/');
        return inner < 0 ? parent : parent.substring(0, inner);
    }

    /** A key that no other row has. */
    String key(SheetRow row) {
        String own = ownColumn < 0 ? Integer.toString(row.number()) : row.cell(ownColumn);
        String parent = parent(row);
        return own.startsWith(parent + "/") ? own : parent + "/" + name + "/" + own;
    }

    void write(SheetRow row, List<String> cells) {
        targets.forEach((column, target) -> {
            if (!row.cell(column).isBlank()) {
                cells.set(target, row.cell(column));
            }
        });
    }
}
