package org.sila.matching.offline;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** A CSV file: UTF-8 with or without a byte order mark, commas, a header. Whatever else it is, is said in a sentence. */
final class TableFile {

    private static final String NOT_UTF_8 = "not UTF-8; save the file as \"CSV UTF-8\" and try again";
    private static final int MARK = '\uFEFF';
    private static final int ENOUGH_TO_TELL = 4;

    private TableFile() {}

    /**
     * Reads the file from its first row to its last; empty lines are passed over.
     *
     * @param rows is given the header, stripped and in lower case, and answers who takes the rows
     * @throws UnusableInput where there is no such file, or it is no such table
     */
    static void read(Path file, Function<List<String>, Consumer<CsvRecord>> rows) {
        if (!Files.exists(file) || Files.isDirectory(file)) {
            throw new UnusableInput(file + ": there is no such file");
        }
        try (Reader text = open(file);
                CsvReader<CsvRecord> table = CsvReader.builder()
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(text)) {
            Iterator<CsvRecord> all = table.iterator();
            if (!all.hasNext()) {
                throw new UnusableInput(file + ": the file is empty");
            }
            List<String> header = all.next().getFields().stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            all.forEachRemaining(rows.apply(header));
        } catch (UncheckedIOException | CsvParseException | IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private static Reader open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(ENOUGH_TO_TELL);
        byte[] first = bytes.readNBytes(ENOUGH_TO_TELL);
        bytes.reset();
        refuseOtherKinds(file, first);
        Reader text = new BufferedReader(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    private static void refuseOtherKinds(Path file, byte[] first) {
        String bytes = new String(first, StandardCharsets.ISO_8859_1);
        if (bytes.startsWith("PK\3\4") || bytes.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new UnusableInput(file + ": a workbook, not a CSV file; save it as \"CSV UTF-8\" and try again");
        }
        if (bytes.startsWith("\u00FF\u00FE") || bytes.startsWith("\u00FE\u00FF") || bytes.indexOf('\0') >= 0) {
            throw new UnusableInput(file + ": UTF-16, " + NOT_UTF_8);
        }
    }

    private static UnusableInput unreadable(Path file, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new UnusableInput(file + ": " + NOT_UTF_8);
            }
        }
        Throwable reason = failure.getCause() == null ? failure : failure.getCause();
        return new UnusableInput(file + ": cannot be read as CSV: " + reason.getMessage());
    }
}
