package org.sila.matching.offline;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sila.matching.engine.LinkedPair;
import org.sila.matching.engine.evidence.Evidence;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pairs that were found, as a CSV file. It is written beside its place and put there when it is whole, so that a run
 * that was stopped leaves no half of a file behind.
 */
final class PairFile implements Closeable {

    private static final MathContext DIGITS = new MathContext(6);

    private final Path file;
    private final Path unfinished;
    private final CsvWriter rows;
    private final boolean explain;
    private final JsonMapper json;
    private boolean whole;

    /** @throws UnusableInput where there is no such folder, or it cannot be written to */
    PairFile(Path file, boolean explain, String first, String second) {
        this.file = file.toAbsolutePath();
        this.unfinished = this.file.resolveSibling(this.file.getFileName() + ".unfinished");
        this.explain = explain;
        this.json = JsonMapper.shared();
        try {
            rows = CsvWriter.builder().build(unfinished, StandardCharsets.UTF_8);
        } catch (IOException refused) {
            throw new UnusableInput(file + ": cannot be written: " + refused.getMessage());
        }
        if (explain) {
            rows.writeRecord(first, second, "probability", "evidence");
        } else {
            rows.writeRecord(first, second, "probability");
        }
    }

    void write(LinkedPair pair) {
        String probability = new BigDecimal(pair.probability())
                .round(DIGITS)
                .stripTrailingZeros()
                .toPlainString();
        if (explain) {
            rows.writeRecord(
                    pair.reportId(),
                    pair.recordId(),
                    probability,
                    evidence(pair.evidence().get()));
        } else {
            rows.writeRecord(pair.reportId(), pair.recordId(), probability);
        }
    }

    private String evidence(Evidence evidence) {
        return json.writeValueAsString(evidence);
    }

    /** Puts the file in its place when it is closed. */
    void finish() {
        whole = true;
    }

    @Override
    public void close() throws IOException {
        rows.close();
        if (whole) {
            moveIntoPlace();
        } else {
            Files.deleteIfExists(unfinished);
        }
    }

    private void moveIntoPlace() throws IOException {
        try {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
