package org.sila.imports.rows;

/** Why a column is taken for what it is, which says how sure that is. */
public enum ColumnBasis {
    /** Its header says so, and its values look like it. */
    HEADER_AND_VALUES(Sureness.SURE),
    /** Its header says so; its values neither bear it out nor speak against it. */
    HEADER(Sureness.LIKELY),
    /** Its header says so, but its values look like something else. */
    HEADER_AGAINST_VALUES(Sureness.DOUBTFUL),
    /** Its header says nothing; most of its values can be hardly anything else. */
    VALUES(Sureness.LIKELY),
    /** Its header says nothing; its values look like it, and could be something else. */
    VALUES_PERHAPS(Sureness.DOUBTFUL),
    /** The last list of the same shape that the same people brought was read like this. */
    LAST_TIME(Sureness.LIKELY),
    /** Somebody chose it for this list. */
    CHOSEN(Sureness.SURE),
    /** Nothing tells what it is. */
    NOTHING(Sureness.DOUBTFUL);

    private final Sureness sureness;

    ColumnBasis(Sureness sureness) {
        this.sureness = sureness;
    }

    public Sureness sureness() {
        return sureness;
    }

    /** How sure it is what a column holds. */
    public enum Sureness {
        SURE("go"),
        LIKELY("plain"),
        DOUBTFUL("warn");

        private final String tone;

        Sureness(String tone) {
            this.tone = tone;
        }

        /** How its tag looks, in the words of the tag fragment. */
        public String tone() {
            return tone;
        }
    }
}
