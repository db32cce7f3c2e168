package org.sila.matching.offline;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;

/**
 * A list of people as a CSV file: a header with any of {@link MentionColumns#NAMES}, in any order. A row that cannot be
 * used is named with its line and the reason, and left out.
 */
final class MentionFile {

    private final Path file;
    private final MentionKind kind;
    private final Consumer<String> warn;
    private final PassedOver passedOver = new PassedOver();
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
        TableFile.read(file, header -> {
            MentionColumns columns = MentionColumns.of(file, header, warn);
            return row -> accept(row, columns);
        });
        passedOver.tell(line -> warn.accept(file + ": " + line));
        if (mentions.isEmpty()) {
            throw new UnusableInput(file + ": no row that can be used");
        }
        return new Rows(mentions, refused);
    }

    private void accept(CsvRecord row, MentionColumns columns) {
        MentionRow written = columns.row(row);
        Optional<String> wrong = written.wrong();
        if (wrong.isEmpty() && !ids.add(written.id())) {
            wrong = Optional.of("the id " + written.id() + " was there before");
        }
        if (wrong.isPresent()) {
            refused++;
            warn.accept(file + ", line " + row.getStartingLineNumber() + ": left out, " + wrong.get());
        } else {
            mentions.add(written.mention(kind, passedOver));
        }
    }
}
