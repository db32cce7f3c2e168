package org.sila.matching.engine.names;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.sounds.SoundAlignment;
import org.sila.matching.engine.sounds.SoundModel;

/** How alike two names are. Symmetric, and the same for every caller. */
public final class TokenComparator {

    private static final int LONGEST = 40;
    private static final int MOST_CONSONANTS_APART = 2;
    private static final int MOST_CONSONANTS_OF_A_SHORT_NAME = 3;

    /**
     * Share of the most that the Latin spelling could weigh, from which names sound the same, nearly the same, and so on; a
     * share, so that short and long names are treated alike. Of other people's names 1 in 1,000 reaches {@code ONE_EDIT}.
     */
    private static final float SOUND_SAME = 0.55f;

    private static final float SOUND_CLOSE = 0.4f;
    private static final float ONE_EDIT = 0.22f;
    private static final float WEAK = 0.05f;
    private static final float BITS_OF_A_WRONG_LETTER = 10;

    private TokenComparator() {}

    /** The best level that holds; {@code MISSING} where either is absent. */
    public static NameLevel compare(@Nullable NameToken first, @Nullable NameToken second) {
        if (first == null || second == null || first.isEmpty() || second.isEmpty()) {
            return NameLevel.MISSING;
        }
        NameLevel known = withoutLetters(first, second);
        return known == null ? ComparedBefore.level(first, second) : known;
    }

    /** The same where names that only look or sound alike count as different: for names that stand in different places. */
    public static NameLevel compareWhole(NameToken first, NameToken second) {
        if (first.isEmpty() || second.isEmpty()) {
            return NameLevel.MISSING;
        }
        NameLevel known = withoutLetters(first, second);
        return known == null ? NameLevel.DIFFERENT : known;
    }

    /** Null where only their letters can tell. */
    private static @Nullable NameLevel withoutLetters(NameToken first, NameToken second) {
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
        return null;
    }

    /** By letters, which takes longest. */
    static NameLevel byLetters(NameToken first, NameToken second) {
        int apart = Consonants.apart(first.consonants(), second.consonants());
        if (apart > MOST_CONSONANTS_APART || apart > 1 && isShort(first) && isShort(second)) {
            return NameLevel.DIFFERENT;
        }
        return first.arabic() && second.arabic() ? withinArabic(first, second) : bySound(first, second);
    }

    /** Two consonants that differ are most of what a short name has. */
    private static boolean isShort(NameToken name) {
        return Consonants.total(name.consonants()) <= MOST_CONSONANTS_OF_A_SHORT_NAME;
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
        float explained = soundWeight(first, second) / information(first, second);
        if (explained >= SOUND_SAME) {
            return NameLevel.SOUND_SAME;
        }
        if (explained >= SOUND_CLOSE) {
            return NameLevel.SOUND_CLOSE;
        }
        if (explained >= ONE_EDIT) {
            return NameLevel.ONE_EDIT;
        }
        return explained >= WEAK ? NameLevel.WEAK : NameLevel.DIFFERENT;
    }

    /** How rare the Latin spelling is, or the two Latin ones on average: the most that they can weigh for each other. */
    private static float information(NameToken first, NameToken second) {
        if (first.arabic()) {
            return second.sounds().information();
        }
        return second.arabic()
                ? first.sounds().information()
                : (first.sounds().information() + second.sounds().information()) / 2;
    }

    /**
     * How much two names speak for each other by their letters, in bits: log2 of how much likelier the one spelling is for
     * a name that the other spells than for any name. Symmetric; no name weighs more for a name than itself.
     */
    public static float soundWeight(NameToken first, NameToken second) {
        if (first.arabic() && second.arabic()) {
            float most = Math.min(first.sounds().information(), second.sounds().information());
            return Math.max(SoundModel.FLOOR, most - cost(first, second) * BITS_OF_A_WRONG_LETTER / LetterCosts.WRONG);
        }
        return SoundModel.shipped().weight(first.sounds(), second.sounds());
    }

    /** Which letters of the one stand for which of the other; empty for two Arabic names, which are compared by shape. */
    public static List<SoundAlignment.Step> soundAlignment(NameToken first, NameToken second) {
        if (first.arabic() && second.arabic()) {
            return List.of();
        }
        return second.arabic()
                ? SoundAlignment.of(second.sounds(), first.sounds())
                : SoundAlignment.of(first.sounds(), second.sounds());
    }

    /** Least sum of letter costs that turns one name into the other, in hundredths of a wrong letter. */
    static int cost(NameToken first, NameToken second) {
        byte[] a = first.letters();
        byte[] b = second.letters();
        int rows = Math.min(a.length, LONGEST);
        int columns = Math.min(b.length, LONGEST);
        int[] before = new int[columns + 1];
        int[] previous = new int[columns + 1];
        int[] current = new int[columns + 1];
        for (int j = 1; j <= columns; j++) {
            previous[j] = previous[j - 1] + LetterCosts.drop(b[j - 1]);
        }
        for (int i = 1; i <= rows; i++) {
            int drop = LetterCosts.drop(a[i - 1]);
            current[0] = previous[0] + drop;
            for (int j = 1; j <= columns; j++) {
                int best = previous[j - 1] + LetterCosts.substitution(a[i - 1], b[j - 1]);
                best = Math.min(best, previous[j] + drop);
                best = Math.min(best, current[j - 1] + LetterCosts.drop(b[j - 1]));
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
