package org.sila.gazetteer;

import java.util.List;

/**
 * What these ways of writing a place mean has changed: whoever keeps what was read out of them reads it again.
 *
 * @param written as the column {@code place} of records and reports has it
 */
public record PlacesNamedAnew(List<String> written) {

    public PlacesNamedAnew {
        written = List.copyOf(written);
    }
}
