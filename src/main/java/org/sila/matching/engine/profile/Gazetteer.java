package org.sila.matching.engine.profile;

import java.util.Optional;

/** The caller's knowledge of places: which place a written name means. */
public interface Gazetteer {

    /** Knows no place; written names are then compared by their letters. */
    Gazetteer NONE = written -> Optional.empty();

    /**
     * A place among those the caller knows.
     *
     * @param id the place itself; the same for its old and new names and in both scripts
     * @param district the district it lies in, its own id where it is one; 0 where that is not known
     * @param governorate the governorate it lies in; its own id where it is one
     */
    record Located(long id, long district, long governorate) {

        /** Several places are called so, which have nothing in common: one of them is meant, nobody can say which. */
        public static final Located UNCLEAR = new Located(0, 0, 0);
    }

    /** The place that the text names, in either script; the text may name several levels, coarse first. */
    Optional<Located> locate(String written);
}
