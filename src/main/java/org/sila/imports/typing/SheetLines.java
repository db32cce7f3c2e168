package org.sila.imports.typing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sila.imports.rows.Columns;
import org.sila.imports.rows.Field;
import org.sila.imports.rows.ListHeader;
import org.sila.imports.rows.RowReader;
import org.sila.imports.sheets.SheetRow;

/** A sheet's lines as rows of a list: the header is row 1, the line n is row n + 1. */
final class SheetLines {

    private static final int HEADER_ROW = 1;

    private SheetLines() {}

    static SheetRow row(int line, List<String> cells) {
        return new SheetRow(line + HEADER_ROW, cells);
    }

    /** The line of the sheet that became that row. */
    static int line(int rowNumber) {
        return rowNumber - HEADER_ROW;
    }

    /** Reads lines as an import would. */
    static RowReader reader(TypedSheet sheet) {
        List<String> headers = headers(sheet);
        LocalDate tomorrow =
                sheet.begunAt().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
        return new RowReader(
                new ListHeader(HEADER_ROW, headers),
                Columns.chosen(
                        headers, sheet.columns().stream().map(Optional::of).toList()),
                sheet.details().usualEvent(),
                tomorrow);
    }

    /** All lines as a file, blank ones included, so that each keeps its number. */
    static byte[] csv(TypedSheet sheet, Map<Integer, List<String>> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(headers(sheet));
            for (int line = 1; line <= sheet.lines(); line++) {
                csv.writeRecord(lines.getOrDefault(
                        line, Collections.nCopies(sheet.columns().size(), "")));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> headers(TypedSheet sheet) {
        return sheet.columns().stream().map(SheetLines::header).toList();
    }

    /** What stands above its column in the list; every import recognises it. */
    static String header(Field field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
