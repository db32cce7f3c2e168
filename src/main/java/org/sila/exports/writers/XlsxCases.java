package org.sila.exports.writers;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sila.web.Language;

/** Cases as a workbook of one sheet, from right to left in Arabic; every cell is text, and stays so when it is edited. */
final class XlsxCases implements CaseSink {

    private static final String APPLICATION = "Sila";
    private static final String TEXT_FORMAT = "@";
    private static final int LONGEST_CELL = 32_767;
    private static final int ROWS_HELD = 500;

    private final Workbook book;
    private final Worksheet sheet;
    private final Words words;
    private int row;

    XlsxCases(OutputStream out, Words words) {
        this.book = new Workbook(out, APPLICATION, null);
        this.sheet = book.newWorksheet(words.text("exports.sheet"));
        this.words = words;
        if (words.language() == Language.ARABIC) {
            sheet.rightToLeft();
        }
        for (Column column : Column.values()) {
            sheet.width(column.ordinal(), column.width());
            sheet.value(0, column.ordinal(), column.header(words));
        }
        sheet.range(0, 0, 0, Column.values().length - 1)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("top")
                .fillColor("E6EEF0")
                .set();
        sheet.freezePane(1, 1);
        row = 1;
    }

    @Override
    public void add(CaseSummary one) throws IOException {
        for (Column column : Column.values()) {
            String text = column.cell(one, words);
            if (!text.isEmpty()) {
                sheet.inlineString(row, column.ordinal(), text.substring(0, Math.min(text.length(), LONGEST_CELL)));
                sheet.style(row, column.ordinal()).format(TEXT_FORMAT).set();
            }
        }
        row++;
        if (row % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.setAutoFilter(0, 0, row - 1, Column.values().length - 1);
        book.finish();
    }
}
