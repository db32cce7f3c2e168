package org.sila.matching.engine.names;

import org.jspecify.annotations.Nullable;

/** How alike two names are. Symmetric, and the same for every caller. */
public final class TokenComparator {

    private static final int LONGEST = 40;
    private static final int MOST_CONSONANTS_APART = 2;

    private TokenComparator() {}

    /** The best level that holds; {@code MISSING} where either is absent. */
    public static NameLevel compare(@Nullable NameToken first, @Nullable NameToken second) {
        if (first == null || second == null || first.isEmpty() || second.isEmpty()) {
            return NameLevel.MISSING;
        }
        if (first.hash() == second.hash() || first.written().equals(second.written())) {
            return NameLevel.SAME_WRITTEN;
        }
        if (first.normal().equals(second.normal())) {
            return NameLevel.SAME_NORMALISED;
        }
        if (first.letterOrder() != 0 && first.letterOrder() == second.letterOrder()) {
            return NameLevel.LETTER_ORDER;
        }
        if (first.core().equals(second.core())) {
            return NameLevel.SAME_NORMALISED;
        }
        Lexicon.Entry one = first.canonical();
        Lexicon.Entry two = second.canonical();
        if (one != null && two != null && one.identity() == two.identity()) {
            return one.shortForm() == two.shortForm() ? NameLevel.SAME_CANONICAL : NameLevel.SHORT_FORM;
        }
        return ComparedBefore.ofThisThread().level(first, second);
    }

    /** By letters, which takes longest. */
    static NameLevel byLetters(NameToken first, NameToken second) {
        if (Consonants.apart(first.consonants(), second.consonants()) > MOST_CONSONANTS_APART) {
            return NameLevel.DIFFERENT;
        }
        return first.arabic() && second.arabic() ? withinArabic(first, second) : bySound(first, second);
    }

    private static NameLevel withinArabic(NameToken first, NameToken second) {
        if (first.shape() == second.shape()) {
            return NameLevel.SHAPE;
        }
        int length = Math.min(first.letters().length, second.letters().length);
        int cost = cost(first, second);
        if (cost <= 55 && length >= 3) {
            return NameLevel.SHAPE;
        }
        if (cost <= 110 && length >= 3 || cost <= 55 && length == 2) {
            return NameLevel.ONE_EDIT;
        }
        return cost <= 175 && length >= 4 ? NameLevel.WEAK : NameLevel.DIFFERENT;
    }

    private static NameLevel bySound(NameToken first, NameToken second) {
        int length = (first.letters().length + second.letters().length) / 2;
        int cost = cost(first, second);
        if (cost <= Math.min(38, 13 * length)) {
            return NameLevel.SOUND_SAME;
        }
        if (cost <= Math.min(65, 18 * length)) {
            return NameLevel.SOUND_CLOSE;
        }
        if (cost <= Math.min(140, 26 * length)) {
            return NameLevel.ONE_EDIT;
        }
        return cost <= Math.min(180, 36 * length) ? NameLevel.WEAK : NameLevel.DIFFERENT;
    }

    /** Least sum of letter costs that turns one name into the other, in hundredths of a wrong letter. */
    static int cost(NameToken first, NameToken second) {
        byte[] a = first.letters();
        byte[] b = second.letters();
        boolean withinArabic = first.arabic() && second.arabic();
        int rows = Math.min(a.length, LONGEST);
        int columns = Math.min(b.length, LONGEST);
        int[] before = new int[columns + 1];
        int[] previous = new int[columns + 1];
        int[] current = new int[columns + 1];
        for (int j = 1; j <= columns; j++) {
            previous[j] = previous[j - 1] + LetterCosts.drop(b[j - 1], withinArabic);
        }
        for (int i = 1; i <= rows; i++) {
            int drop = LetterCosts.drop(a[i - 1], withinArabic);
            current[0] = previous[0] + drop;
            for (int j = 1; j <= columns; j++) {
                int best = previous[j - 1] + LetterCosts.substitution(a[i - 1], b[j - 1]);
                best = Math.min(best, previous[j] + drop);
                best = Math.min(best, current[j - 1] + LetterCosts.drop(b[j - 1], withinArabic));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    best = Math.min(best, before[j - 2] + LetterCosts.WRONG);
                }
                current[j] = best;
            }
            int[] spare = before;
            before = previous;
            previous = current;
            current = spare;
        }
        return previous[columns];
    }
}
