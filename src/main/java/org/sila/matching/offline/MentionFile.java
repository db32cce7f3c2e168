package org.sila.matching.offline;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;

/**
 * A list of people as a CSV file: UTF-8 with or without a byte order mark, a header, any of {@link MentionColumns}, in
 * any order. A row that cannot be used is named with its line and the reason, and left out.
 */
final class MentionFile {

    private final Path file;
    private final MentionKind kind;
    private final Consumer<String> warn;
    private final List<Mention> mentions = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int refused;

    private MentionFile(Path file, MentionKind kind, Consumer<String> warn) {
        this.file = file;
        this.kind = kind;
        this.warn = warn;
    }

    /**
     * What a file held.
     *
     * @param mentions the usable rows
     * @param refused how many rows were left out
     */
    record Rows(List<Mention> mentions, int refused) {}

    /**
     * Reads the file.
     *
     * @param warn takes a line about each row or column that was left out
     * @throws UnusableInput where the file is missing, is no such list, or has no row that can be used
     */
    static Rows read(Path file, MentionKind kind, Consumer<String> warn) {
        return new MentionFile(file, kind, warn).read();
    }

    private Rows read() {
        if (!Files.isRegularFile(file)) {
            throw new UnusableInput(file + ": there is no such file");
        }
        try (Reader text = new BufferedReader(new InputStreamReader(
                        Files.newInputStream(file),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .detectBomHeader(false)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofNamedCsvRecord(new WithoutByteOrderMark(text))) {
            accept(rows.iterator());
        } catch (CharacterCodingException notUtf8) {
            throw new UnusableInput(file + ": not UTF-8; save the file as CSV UTF-8 and try again");
        } catch (UncheckedIOException | CsvParseException | IOException unreadable) {
            throw unreadable(unreadable);
        }
        if (mentions.isEmpty()) {
            throw new UnusableInput(file + ": no row that can be used");
        }
        return new Rows(mentions, refused);
    }

    private UnusableInput unreadable(Exception failure) {
        if (failure.getCause() instanceof CharacterCodingException) {
            return new UnusableInput(file + ": not UTF-8; save the file as CSV UTF-8 and try again");
        }
        return new UnusableInput(file + ": cannot be read as CSV: " + failure.getMessage());
    }

    private void accept(Iterator<NamedCsvRecord> rows) {
        if (!rows.hasNext()) {
            return;
        }
        NamedCsvRecord first = rows.next();
        checkHeader(first.getHeader());
        accept(first);
        rows.forEachRemaining(this::accept);
    }

    private void checkHeader(List<String> header) {
        Set<String> twice = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!MentionColumns.NAMES.contains(column.strip())) {
                unknown.add(column.isBlank() ? "(no name)" : column.strip());
            } else if (!seen.add(column.strip())) {
                twice.add(column.strip());
            }
        }
        if (!seen.contains("id")) {
            throw new UnusableInput(
                    file + ": there is no column \"id\"; the columns are: " + String.join(", ", header));
        }
        if (!twice.isEmpty()) {
            throw new UnusableInput(file + ": these columns are there twice: " + String.join(", ", twice));
        }
        if (!unknown.isEmpty()) {
            warn.accept(file + ": columns not known and left out: " + String.join(", ", unknown));
        }
    }

    private void accept(NamedCsvRecord row) {
        MentionColumns columns = new MentionColumns(row);
        Optional<String> wrong =
                row.getFieldCount() > row.getHeader().size() ? Optional.of("more cells than columns") : columns.wrong();
        if (wrong.isEmpty() && !ids.add(columns.id())) {
            wrong = Optional.of("the id " + columns.id() + " was there before");
        }
        if (wrong.isPresent()) {
            refused++;
            warn.accept(file + ", line " + row.getStartingLineNumber() + ": left out, " + wrong.get());
        } else {
            mentions.add(columns.mention(kind));
        }
    }
}
