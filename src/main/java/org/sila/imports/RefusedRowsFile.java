package org.sila.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rows of texts as a file; no cell of it is a formula. */
interface RefusedRowsFile {

    /** The first line is that of the headers. */
    void add(List<String> line);

    /** To be called once, at the end. */
    byte[] content();

    /** With a byte order mark, so that spreadsheet programs read Arabic. */
    static RefusedRowsFile csv() {
        return new Csv();
    }

    /** Every cell is text, and stays so when it is edited. */
    static RefusedRowsFile xlsx(String sheetName, boolean rightToLeft) {
        return new Xlsx(sheetName, rightToLeft);
    }

    /** Text with commas. */
    final class Csv implements RefusedRowsFile {

        private static final char BYTE_ORDER_MARK = '\uFEFF';

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final CsvWriter csv;

        private Csv() {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            try {
                text.write(BYTE_ORDER_MARK);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            csv = CsvWriter.builder().build(text);
        }

        @Override
        public void add(List<String> line) {
            csv.writeRecord(line.stream().map(SafeCells::guarded).toList());
        }

        @Override
        public byte[] content() {
            try {
                csv.close();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toByteArray();
        }
    }

    /** A workbook of one sheet. */
    final class Xlsx implements RefusedRowsFile {

        private static final String APPLICATION = "Sila";
        private static final String TEXT_FORMAT = "@";
        private static final int LONGEST_CELL = 32_767;
        private static final int ROWS_HELD = 500;
        private static final int WIDE = 40;
        private static final int USUAL = 18;
        private static final int REASON = 1;

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final Workbook book = new Workbook(out, APPLICATION, null);
        private final Worksheet sheet;
        private int row;

        private Xlsx(String sheetName, boolean rightToLeft) {
            sheet = book.newWorksheet(sheetName);
            if (rightToLeft) {
                sheet.rightToLeft();
            }
            sheet.freezePane(0, 1);
        }

        @Override
        public void add(List<String> line) {
            for (int column = 0; column < line.size(); column++) {
                if (row == 0) {
                    sheet.width(column, column == REASON ? WIDE : USUAL);
                }
                String text = line.get(column);
                if (!text.isEmpty()) {
                    sheet.inlineString(row, column, text.substring(0, Math.min(text.length(), LONGEST_CELL)));
                    sheet.style(row, column).format(TEXT_FORMAT).set();
                }
            }
            if (row == 0) {
                sheet.range(0, 0, 0, line.size() - 1)
                        .style()
                        .bold()
                        .fillColor("E6EEF0")
                        .set();
            }
            row++;
            if (row % ROWS_HELD == 0) {
                flush();
            }
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        @Override
        public byte[] content() {
            try {
                book.finish();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toByteArray();
        }
    }
}
