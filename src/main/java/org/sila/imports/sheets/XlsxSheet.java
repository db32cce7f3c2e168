package org.sila.imports.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.sila.imports.sheets.SheetRefused.Reason;

/**
 * A sheet of a workbook: the first visible one that has anything in it, or where all of those are empty the first hidden
 * one. Formulas count as what they last gave.
 */
final class XlsxSheet implements Sheet {

    private final byte[] content;
    private final Tab tab;
    private final List<Tab> tabs;
    private @Nullable SheetLook look;

    private XlsxSheet(byte[] content, Tab tab, List<Tab> tabs) {
        this.content = content;
        this.tab = tab;
        this.tabs = tabs;
    }

    /**
     * What the workbook says of a sheet.
     *
     * @param relation the id that leads to its part of the file
     */
    private record Tab(int index, String name, String relation, boolean hidden, boolean filled) {}

    /**
     * @param content looked through by {@link ZipGuard}
     * @throws SheetRefused where it cannot be read safely, or no sheet has anything in it
     */
    static XlsxSheet of(byte[] content) {
        try (ReadableWorkbook workbook = XlsxReader.open(content)) {
            List<Tab> tabs = new ArrayList<>();
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                if (tabs.size() == MAX_SHEETS) {
                    throw new SheetRefused(Reason.TOO_MANY_SHEETS, MAX_SHEETS);
                }
                tabs.add(new Tab(
                        sheet.getIndex(),
                        sheet.getName(),
                        sheet.getId(),
                        sheet.getVisibility() != SheetVisibility.VISIBLE,
                        hasContent(sheet)));
            }
            return tabs.stream()
                    .filter(Tab::filled)
                    .min(Comparator.comparing(Tab::hidden).thenComparing(Tab::index))
                    .map(first -> new XlsxSheet(content, first, List.copyOf(tabs)))
                    .orElseThrow(() -> new SheetRefused(Reason.EMPTY));
        } catch (SheetRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException damage) {
            throw new SheetRefused(Reason.DAMAGED, damage);
        }
    }

    private static boolean hasContent(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.anyMatch(
                    row -> !uncalculated(row).isEmpty() || cells(row).stream().anyMatch(cell -> !cell.isBlank()));
        }
    }

    @Override
    public SheetOrigin origin() {
        return SheetOrigin.workbook(tab.name());
    }

    @Override
    public List<Sheet> others() {
        return tabs.stream()
                .filter(other -> other.filled() && !other.hidden() && other.index() > tab.index())
                .<Sheet>map(other -> new XlsxSheet(content, other, tabs))
                .toList();
    }

    @Override
    public List<SheetPart> parts() {
        return tabs.size() < 2
                ? List.of()
                : tabs.stream()
                        .map(each -> new SheetPart(each.name(), each.filled() ? count(each) : 0, each.hidden()))
                        .toList();
    }

    private int count(Tab each) {
        int rows = 0;
        try (SheetRows all = new XlsxSheet(content, each, tabs).plainRows()) {
            while (all.hasNext()) {
                all.next();
                rows++;
            }
        }
        return rows;
    }

    @Override
    public Optional<Sheet> named(String name) {
        return tabs.stream()
                .filter(each -> each.filled() && each.name().equals(name))
                .<Sheet>map(each -> new XlsxSheet(content, each, tabs))
                .findFirst();
    }

    @Override
    public SheetLook look() {
        SheetLook known = look;
        if (known == null) {
            known = XlsxParts.look(content, tab.relation());
            look = known;
        }
        return known;
    }

    @Override
    public SheetRows rows() {
        return rows(new FilledDown(look().merged()));
    }

    private SheetRows plainRows() {
        return rows(new FilledDown(List.of()));
    }

    private SheetRows rows(FilledDown merged) {
        try {
            ReadableWorkbook workbook = XlsxReader.open(content);
            Stream<Row> stream = workbook.getSheet(tab.index())
                    .orElseThrow(() -> new SheetRefused(Reason.DAMAGED))
                    .openStream();
            Iterator<Row> rows = stream.iterator();
            return new SheetRows(
                    () -> {
                        if (!rows.hasNext()) {
                            return null;
                        }
                        Row row = rows.next();
                        return merged.fill(
                                new SheetRow(row.getRowNum(), cells(row), uncalculated(row), row.isHidden()));
                    },
                    () -> {
                        stream.close();
                        workbook.close();
                    });
        } catch (IOException damage) {
            throw new SheetRefused(Reason.DAMAGED, damage);
        }
    }

    private static Set<Integer> uncalculated(Row row) {
        Set<Integer> columns = new HashSet<>();
        for (Cell cell : row) {
            if (cell != null && XlsxCell.isUncalculated(cell)) {
                columns.add(cell.getColumnIndex());
            }
        }
        return columns;
    }

    /** By position; fastexcel leaves out, or gives null for, cells that the file does not mention. */
    private static List<String> cells(Row row) {
        List<String> texts = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            texts.add(cell == null ? "" : XlsxCell.text(cell));
        }
        return texts;
    }
}
