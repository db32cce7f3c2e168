package org.sila.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sila.imports.FileFindings.Block;
import org.sila.imports.FileFindings.Example;
import org.sila.imports.FileFindings.Title;
import org.sila.imports.rows.ListHeader;
import org.sila.imports.rows.NameSplits;
import org.sila.imports.rows.SeveralNames.Kind;
import org.sila.imports.rows.SplitRows;
import org.sila.imports.sheets.SheetLook;
import org.sila.imports.sheets.SheetLook.Merged;
import org.sila.imports.sheets.SheetPart;
import org.sila.imports.sheets.SheetRow;

/** Goes through a file once and gathers its {@link FileFindings}. */
final class FindFindings {

    private static final int BLOCKS_SHOWN = 10;
    private static final int EXAMPLES_SHOWN = 5;
    private static final int TITLES_SHOWN = 10;

    private final ListHeader header;
    private final SplitRows names;
    private final Map<Integer, List<Merged>> mergedByRow = new HashMap<>();
    private final List<Title> titles = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Kind, Integer> severalNames = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Example>> examples = new EnumMap<>(Kind.class);
    private int hiddenRows;
    private int mergedOverRows;
    private int mergedOverColumns;

    private FindFindings(ListHeader header, SplitRows names) {
        this.header = header;
        this.names = names;
    }

    static FileFindings in(ListFile file, ListImport list) {
        ListHeader header = file.header();
        SplitRows names = new SplitRows(list.columnsOf(header.headers()), NameSplits.NONE);
        FindFindings find = new FindFindings(header, names);
        SheetLook look = file.look();
        look.merged()
                .forEach(cell -> find.mergedByRow
                        .computeIfAbsent(cell.firstRow(), row -> new ArrayList<>())
                        .add(cell));
        file.forEachRow(find::see);
        return new FileFindings(
                list.mends() == null ? file.sheets() : List.<SheetPart>of(),
                find.titles,
                find.hiddenRows,
                look.hiddenColumns().stream()
                        .sorted()
                        .filter(column -> column < header.headers().size())
                        .map(header.headers()::get)
                        .toList(),
                look.filtered(),
                find.blocks,
                find.mergedOverRows,
                find.mergedOverColumns,
                find.severalNames,
                find.examples);
    }

    private void see(SheetRow row) {
        List<Merged> merged = mergedByRow.getOrDefault(row.number(), List.of());
        if (row.number() < header.rowNumber()) {
            if (titles.size() < TITLES_SHOWN) {
                titles.add(new Title(row.number(), title(row)));
            }
        } else if (row.number() > header.rowNumber()) {
            merged.forEach(cell -> count(cell, row));
            hiddenRows += row.hidden() ? 1 : 0;
            names.namesIn(row).ifPresent(found -> {
                severalNames.merge(found.kind(), 1, Integer::sum);
                List<Example> shown = examples.computeIfAbsent(found.kind(), kind -> new ArrayList<>());
                if (shown.size() < EXAMPLES_SHOWN) {
                    shown.add(new Example(row.number(), names.nameCell(row), found));
                }
            });
        }
    }

    private static String title(SheetRow row) {
        return row.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private void count(Merged cell, SheetRow row) {
        String text = row.cell(cell.firstColumn()).strip();
        if (text.isEmpty()) {
            return;
        }
        mergedOverColumns += cell.isOverColumns() ? 1 : 0;
        if (cell.isOverRows()) {
            mergedOverRows++;
            if (blocks.size() < BLOCKS_SHOWN
                    && cell.firstColumn() < header.headers().size()) {
                blocks.add(new Block(header.headers().get(cell.firstColumn()), text, cell.firstRow(), cell.lastRow()));
            }
        }
    }
}
