package org.sila.matching.offline;

import java.io.PrintWriter;
import java.util.Locale;
import org.sila.matching.engine.BulkLinker;

/** Tells the person at the command line how far the work is, not more than about once a second. */
final class Progress {

    private static final long SOMETIMES = 2_000_000_000L;

    private final PrintWriter out;
    private final long start = System.nanoTime();
    private long said = start;

    Progress(PrintWriter out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** @param done how many of all have been compared */
    void reports(int done, int all) {
        long now = System.nanoTime();
        if (now - said > SOMETIMES) {
            said = now;
            say("compared " + done + " of " + all);
        }
    }

    void summary(MentionFile.Rows reports, MentionFile.Rows records, BulkLinker.Summary summary) {
        say("reports: " + rows(reports) + "; records: " + rows(records) + "; " + found(summary));
    }

    void summary(MentionFile.Rows records, BulkLinker.Summary summary) {
        say("records: " + rows(records) + "; " + found(summary));
    }

    private static String rows(MentionFile.Rows rows) {
        return (rows.mentions().size() + rows.refused()) + " rows read, " + rows.refused() + " refused";
    }

    private String found(BulkLinker.Summary summary) {
        return String.format(
                Locale.ROOT,
                "%d candidate pairs, %d pairs written, %.1f seconds",
                summary.candidatePairs(),
                summary.pairs(),
                (System.nanoTime() - start) / 1e9);
    }
}
