package org.sila.places;

import org.jspecify.annotations.Nullable;

/**
 * What a written place turns out to mean.
 *
 * @param place the finest place that is certain; null where none is
 * @param several true where no place is certain because several are called so, which have nothing in common
 */
public record NamedPlace(@Nullable Place place, boolean several) {

    static final NamedPlace NONE = new NamedPlace(null, false);
    static final NamedPlace SEVERAL = new NamedPlace(null, true);
}
