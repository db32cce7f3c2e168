package org.sila.exports.writers;

import java.util.Locale;

/** What an export can be written as. */
public enum ExportFormat {
    CSV("text/csv;charset=UTF-8", 50_000),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 50_000),
    PDF("application/pdf", 200);

    private final String mediaType;
    private final int mostCases;

    ExportFormat(String mediaType, int mostCases) {
        this.mediaType = mediaType;
        this.mostCases = mostCases;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * How many cases may go into one file, so that nobody is overwhelmed who waits for it, or prints it: a case on paper
     * is laid out in about a thirtieth of a second.
     */
    public int mostCases() {
        return mostCases;
    }

    /** Ending of a file's name, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
