package org.sila.exports.writers;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cases as CSV in UTF-8, with a byte order mark, so that spreadsheet programs read Arabic. Every field is quoted: a
 * program that takes semicolons for separators cannot make two cells of one, the second of them a formula.
 */
final class CsvCases implements CaseSink {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;
    private final Words words;

    CsvCases(OutputStream out, Words words) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.append(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text);
        this.words = words;
        csv.writeRecord(Arrays.stream(Column.values())
                .map(column -> column.header(words))
                .toList());
    }

    @Override
    public void add(CaseSummary one) {
        csv.writeRecord(Arrays.stream(Column.values())
                .map(column -> column.cell(one, words))
                .toList());
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
