package org.sila.matching.engine.population;

/**
 * A name as it is properly written in Arabic, and how it sounds.
 *
 * @param written Arabic letters
 * @param sounds scholarly transcription, one letter a sound; "al-" and spaces stand where words are joined
 */
record Name(String written, String sounds) {

    /** With the article; a name that has it already stays as it is. */
    Name definite() {
        return written.startsWith("ال") ? this : new Name("ال" + written, "al-" + sounds);
    }

    /** Without the article, where it begins with one. */
    Name indefinite() {
        return sounds.startsWith("al-") ? new Name(written.substring(2), sounds.substring(3)) : this;
    }

    Name after(Name first) {
        return new Name(first.written + " " + written, first.sounds + " " + sounds);
    }

    boolean isCompound() {
        return written.indexOf(' ') >= 0;
    }
}
