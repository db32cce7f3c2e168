package org.sila.exports.writers;

import java.io.Closeable;
import java.io.IOException;

/** Takes case summaries one by one and writes them on; complete once it is closed. It leaves the stream below it open. */
public interface CaseSink extends Closeable {

    void add(CaseSummary one) throws IOException;
}
