package org.sila.imports.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.sila.imports.sheets.SheetRefused.Reason;

/** The first visible sheet of a workbook that has anything in it. Formulas count as what they last gave. */
final class XlsxSheet implements Sheet {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, true);

    private final byte[] content;
    private final int index;
    private final String name;
    private final List<Sheet> others;

    private XlsxSheet(byte[] content, int index, String name, List<Sheet> others) {
        this.others = others;
        this.content = content;
        this.index = index;
        this.name = name;
    }

    /**
     * @param content looked through by {@link ZipGuard}
     * @throws SheetRefused where it cannot be read safely, or no sheet has anything in it
     */
    static XlsxSheet of(byte[] content) {
        try (ReadableWorkbook workbook = open(content)) {
            List<XlsxSheet> found = new ArrayList<>();
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE && hasContent(sheet)) {
                    found.add(new XlsxSheet(content, sheet.getIndex(), sheet.getName(), List.of()));
                }
            }
            if (!found.isEmpty()) {
                XlsxSheet first = found.get(0);
                return new XlsxSheet(content, first.index, first.name, List.copyOf(found.subList(1, found.size())));
            }
        } catch (SheetRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException damage) {
            throw new SheetRefused(Reason.DAMAGED, damage);
        }
        throw new SheetRefused(Reason.EMPTY);
    }

    /** A workbook written by a simple program may have no formats at all, which the reader takes for damage. */
    private static ReadableWorkbook open(byte[] content) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS);
        } catch (ExcelReaderException noFormats) {
            return new ReadableWorkbook(new ByteArrayInputStream(content), WITHOUT_FORMATS);
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
        return SheetOrigin.workbook(name);
    }

    @Override
    public List<Sheet> others() {
        return others;
    }

    @Override
    public SheetRows rows() {
        try {
            ReadableWorkbook workbook = open(content);
            Stream<Row> stream = workbook.getSheet(index)
                    .orElseThrow(() -> new SheetRefused(Reason.DAMAGED))
                    .openStream();
            Iterator<Row> rows = stream.iterator();
            return new SheetRows(
                    () -> {
                        if (!rows.hasNext()) {
                            return null;
                        }
                        Row row = rows.next();
                        return new SheetRow(row.getRowNum(), cells(row), uncalculated(row));
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
