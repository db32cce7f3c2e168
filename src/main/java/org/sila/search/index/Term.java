package org.sila.search.index;

import org.sila.matching.SpelledName;

/**
 * One thing that somebody is found by.
 *
 * @param part what it is of them
 * @param text folded name, year, code or id
 * @param core a name without its article; empty where it is none
 * @param sharedKeys see {@link SpelledName#sharedKeys()}; none where it is no name
 */
record Term(Part part, String text, String core, long[] sharedKeys) {

    static Term name(Part part, SpelledName name) {
        return new Term(part, name.folded(), name.core(), name.sharedKeys());
    }

    static Term fact(Part part, String text) {
        return new Term(part, text, "", new long[0]);
    }

    /** As the table of terms knows it: the same name is one term, whoever's it is. */
    Key key() {
        return new Key(part.kind(), text);
    }

    record Key(String kind, String text) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : text.compareTo(other.text);
        }
    }
}
