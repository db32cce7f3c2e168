package org.sila.imports.sheets;

/** What stands between the cells of a text: the candidate that stands most often, equally in most lines. */
final class Separator {

    private static final char[] CANDIDATES = {',', ';', '\t', '|', '؛'};
    private static final int LINES = 30;

    private Separator() {}

    static char of(String sample) {
        char best = ',';
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            long score = score(sample, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Lines that have as many as the most usual count, times that count, so that commas inside names weigh little. */
    private static long score(String sample, char candidate) {
        int[] linesWith = new int[Sheet.MAX_COLUMNS + 1];
        int lines = 0;
        int inLine = 0;
        boolean quoted = false;
        for (int i = 0; i < sample.length() && lines < LINES; i++) {
            char c = sample.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == candidate) {
                inLine++;
            } else if (!quoted && c == '\n') {
                linesWith[Math.min(inLine, Sheet.MAX_COLUMNS)]++;
                lines++;
                inLine = 0;
            }
        }
        linesWith[Math.min(inLine, Sheet.MAX_COLUMNS)]++;
        long best = 0;
        for (int count = 1; count < linesWith.length; count++) {
            best = Math.max(best, (long) linesWith[count] * linesWith[count] * Math.min(count, 20));
        }
        return best;
    }
}
