package org.sila.matching.engine.sounds;

/**
 * How Kurdish and Turkish letters would write a name that a pair gives in English or French letters: x for خ, c for ج, v for
 * و, t for a final d. Few pairs show it, many people in the north of Syria write so.
 */
final class NorthernUsage {

    /** Share of pairs to learn as if written so. */
    static final double SHARE = 0.4;

    private NorthernUsage() {}

    /** The pair rewritten; the same pair where nothing in it would be written otherwise. */
    static Pair of(Pair pair) {
        String latin = pair.latin();
        if (pair.arabic().indexOf('خ') >= 0) {
            latin = latin.replace("kh", "x");
        }
        if (pair.arabic().indexOf('ج') >= 0) {
            latin = latin.replace("dj", "c").replace('j', 'c');
        }
        if (pair.arabic().indexOf('و') >= 0) {
            latin = latin.replace('w', 'v').replace("ou", "u").replace("oo", "u");
        }
        if (pair.arabic().endsWith("د") && latin.endsWith("d")) {
            latin = latin.substring(0, latin.length() - 1) + "t";
        }
        return latin.equals(pair.latin()) ? pair : new Pair(pair.arabic(), latin);
    }
}
