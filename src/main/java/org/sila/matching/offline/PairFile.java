package org.sila.matching.offline;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import org.sila.matching.engine.LinkedPair;

/** The pairs that were found, as a CSV file. */
final class PairFile implements Closeable {

    private static final MathContext DIGITS = new MathContext(6);

    private final WholeFile file;
    private final CsvWriter rows;
    private final boolean explain;

    /** @throws UnusableInput where there is no such folder, or it cannot be written to */
    PairFile(WholeFile file, boolean explain, String first, String second) {
        this.file = file;
        this.explain = explain;
        this.rows = CsvWriter.builder().build(file.writer());
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
                    EvidenceJson.of(pair.evidence().get()));
        } else {
            rows.writeRecord(pair.reportId(), pair.recordId(), probability);
        }
    }

    /** Puts the file in its place. */
    void finish() throws IOException {
        try {
            rows.flush();
        } catch (UncheckedIOException refused) {
            throw refused.getCause();
        }
        file.finish();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
