package org.sila.exports.writers;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** Opens what writes case summaries in a format. */
@Component
public class CaseSinks {

    private final PaperFactory paper;

    CaseSinks(PaperFactory paper) {
        this.paper = paper;
    }

    /** @param stamp who exports and when; printed on every page of paper */
    public CaseSink open(ExportFormat format, OutputStream out, Words words, Stamp stamp) throws IOException {
        return switch (format) {
            case CSV -> new CsvCases(out, words);
            case XLSX -> new XlsxCases(out, words);
            case PDF -> new PdfCases(paper.print(out, words, words.text("exports.paper.title")), words, stamp);
        };
    }
}
