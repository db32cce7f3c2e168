package org.sila.sources;

import java.util.List;
import java.util.UUID;

/** Rows of a source that stand in other sources too, as the module that brings lists in knows it, as a bean. */
public interface RowsAgain {

    /**
     * Another source that has some of the rows.
     *
     * @param rows how many of them
     */
    record Elsewhere(UUID sourceId, String title, long rows) {}

    /** Sources that are not recalled, those with the most of its rows first. */
    List<Elsewhere> elsewhere(UUID sourceId);
}
