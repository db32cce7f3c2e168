package org.sila.facilities;

import java.util.List;

/**
 * What these ways of writing a place mean has changed: whoever keeps what was read out of them reads it again.
 *
 * @param written as in records and reports
 */
public record FacilitiesNamedAnew(List<String> written) {

    public FacilitiesNamedAnew {
        written = List.copyOf(written);
    }
}
