package org.sila.matching.engine.population;

import java.io.IOException;

/** Takes the lists as they are made. */
public interface Ledger {

    void report(Row row) throws IOException;

    void record(Row row) throws IOException;

    /** The two lines are about one person. */
    void link(String reportId, String recordId) throws IOException;
}
