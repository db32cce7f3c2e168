package org.sila.matching.engine.sounds;

/** The two scripts, their folded letters as small numbers, and classes that smooth what few pairs tell. */
enum Script {
    ARABIC('ا', 36, "اويهع"),
    LATIN('a', 26, "aeiouyhw");

    /** Stands before the first and after the last letter. */
    static final int EDGE = 0;

    private final char first;
    private final int letters;
    private final String telling;

    Script(char first, int letters, String telling) {
        this.first = first;
        this.letters = letters;
        this.telling = telling;
    }

    /** Number of codes, the edge included. */
    int size() {
        return letters + 1;
    }

    /** 1 and up, or the edge for what is no folded letter of this script. */
    int code(char c) {
        return c >= first && c < first + letters ? c - first + 1 : EDGE;
    }

    /** Code of the letter there, or the edge outside of the text. */
    int code(String text, int at) {
        return at < 0 || at >= text.length() ? EDGE : code(text.charAt(at));
    }

    char letter(int code) {
        return (char) (first + code - 1);
    }

    /** 0 for the edge, one class for each letter that may be a vowel or silent, one for all others. */
    int classOf(int code) {
        return code == EDGE ? 0 : 2 + telling.indexOf(letter(code));
    }
}
