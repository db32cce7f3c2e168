package org.sila.imports.sheets;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.sila.imports.sheets.SheetRefused.Reason;

/** Puts the cells of a text's row together; what is too much for a row is refused before it is kept. */
final class CsvCells extends AbstractBaseCsvCallbackHandler<List<String>> {

    /** Programs fill a row with separators to the edge of their sheet. */
    private static final int MAX_CELLS = 16_384;

    private List<String> cells = new ArrayList<>();
    private long text;

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>();
        text = 0;
    }

    @Override
    protected void handleField(int index, char[] characters, int offset, int length, boolean quoted) {
        text += length;
        if (length > SafeXml.MAX_TEXT) {
            throw new SheetRefused(Reason.CELL_TOO_LONG, SafeXml.MAX_TEXT);
        }
        if (text > Sheet.MAX_ROW_TEXT) {
            throw new SheetRefused(Reason.ROW_TOO_LONG, Sheet.MAX_ROW_TEXT);
        }
        if (cells.size() == MAX_CELLS) {
            throw new SheetRefused(Reason.TOO_MANY_COLUMNS, Sheet.MAX_COLUMNS);
        }
        cells.add(new String(characters, offset, length));
    }

    @Override
    protected List<String> buildRecord() {
        return cells;
    }

    /** Remembers how far back the last quotation mark stands, by which a cell without end is told from an open quote. */
    static final class Quotes extends FilterReader {

        private long position;
        private long last = Long.MIN_VALUE / 2;

        Quotes(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            for (int at = 0; at < read; at++) {
                if (buffer[offset + at] == '"') {
                    last = position + at;
                }
            }
            position += Math.max(read, 0);
            return read;
        }

        boolean stoodWithin(int characters) {
            return position - last <= characters;
        }
    }
}
