package org.sila.search;

import org.jspecify.annotations.Nullable;
import org.sila.search.index.How;

/**
 * Why somebody was found, word by word.
 *
 * @param word as it was typed
 * @param in where it was found: a part of the description, or which number it is; null where it was not
 * @param how in what it agrees; null where it is the same
 */
record Why(String word, @Nullable String in, @Nullable How how) {

    static Why missing(String word) {
        return new Why(word, null, null);
    }

    public boolean isMissing() {
        return in == null;
    }
}
