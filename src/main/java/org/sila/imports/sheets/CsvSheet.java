package org.sila.imports.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sila.imports.sheets.SheetRefused.Reason;

/** Text with separated cells. Quotation marks, line breaks in cells and rows of unequal length are as people write them. */
final class CsvSheet implements Sheet {

    /** Excel's own way to name the separator, as the first line of a file. */
    private static final String SEPARATOR_LINE = "sep=";

    private static final int SAMPLE_CHARACTERS = 32 * 1024;

    /** Characters of one cell that are held; more than any cell may have, so that most long ones are named as such. */
    private static final int MAX_BUFFER = 2 * SafeXml.MAX_TEXT;

    private final byte[] content;
    private final TextEncoding encoding;
    private final char separator;
    private final boolean namesSeparator;

    private CsvSheet(byte[] content, TextEncoding encoding, String sample) {
        this.content = content;
        this.encoding = encoding;
        this.namesSeparator = sample.length() > SEPARATOR_LINE.length()
                && sample.regionMatches(true, 0, SEPARATOR_LINE, 0, SEPARATOR_LINE.length());
        this.separator = namesSeparator ? sample.charAt(SEPARATOR_LINE.length()) : Separator.of(sample);
    }

    static CsvSheet of(byte[] content) {
        TextEncoding encoding = TextEncoding.of(content);
        String sample = sample(content, encoding);
        if (BrokenLetters.are(sample)) {
            throw new SheetRefused(Reason.WRONG_ENCODING);
        }
        return new CsvSheet(content, encoding, sample);
    }

    private static String sample(byte[] content, TextEncoding encoding) {
        try (Reader reader = reader(content, encoding)) {
            char[] start = new char[SAMPLE_CHARACTERS];
            int length = reader.read(start);
            return length < 0 ? "" : new String(start, 0, length);
        } catch (IOException damage) {
            throw new SheetRefused(Reason.DAMAGED, damage);
        }
    }

    private static Reader reader(byte[] content, TextEncoding encoding) {
        return new InputStreamReader(
                new ByteArrayInputStream(content, encoding.markLength(), content.length - encoding.markLength()),
                encoding.charset());
    }

    @Override
    public SheetOrigin origin() {
        return SheetOrigin.text(encoding.name(), separator);
    }

    @Override
    public SheetRows rows() {
        CsvCells.Quotes text = new CsvCells.Quotes(reader(content, encoding));
        CsvReader<List<String>> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAX_BUFFER)
                .build(new CsvCells(), text);
        return new SheetRows(new Records(csv.iterator(), text), csv);
    }

    private final class Records implements SheetRows.RowSource {

        private final Iterator<List<String>> records;
        private final CsvCells.Quotes text;
        private int number;

        Records(Iterator<List<String>> records, CsvCells.Quotes text) {
            this.records = records;
            this.text = text;
        }

        @Override
        public @Nullable SheetRow next() {
            try {
                if (number == 0 && namesSeparator && records.hasNext()) {
                    records.next();
                    number++;
                }
                return records.hasNext() ? new SheetRow(++number, records.next()) : null;
            } catch (CsvParseException stopped) {
                if (stopped.getCause() instanceof SheetRefused refused) {
                    throw refused;
                }
                throw text.stoodWithin(2 * MAX_BUFFER)
                        ? new SheetRefused(Reason.OPEN_QUOTE, number + 1)
                        : new SheetRefused(Reason.CELL_TOO_LONG, SafeXml.MAX_TEXT);
            }
        }
    }
}
