package org.sila.matching.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.sila.imports.BroughtList;

/** A list that is brought in: uploaded beforehand, then imported, stored and matched. */
public final class NewList {

    private NewList() {}

    /** Rows stored and refused, and seconds from the start until all are stored, keyed, and matched, as cells of a table. */
    static String cells(Running sila, String csv, String title) {
        return cells(sila, () -> csv.getBytes(StandardCharsets.UTF_8), title);
    }

    /** The same of any file that is a list; nobody holds its bytes once it is uploaded. */
    public static String cells(Running sila, Supplier<byte[]> file, String title) {
        sila.waitUntilMatched();
        BroughtList list = BroughtList.upload(file.get(), title, sila.application());
        long start = System.nanoTime();
        list.start();
        Running.waitUntil(Duration.ofMillis(20), list::isFinished);
        double stored = seconds(start);
        sila.waitUntilTold();
        double keyed = seconds(start);
        sila.waitUntilMatched();
        return String.format(Locale.ROOT, "%s | %.1f | %.1f | %.1f", list.counts(), stored, keyed, seconds(start));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
