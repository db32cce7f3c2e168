package org.sila.matching.engine.names;

import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.sounds.Spelling;

/**
 * One name of a person's names, read once: عبد الرحمن is one token, and so is Abd al-Rahman.
 *
 * @param written as it stood in the text
 * @param arabic true where it is in Arabic script
 * @param normal spelling folded, spaces out, article kept
 * @param core {@code normal} without the article
 * @param letters {@code core} as codes of {@link LetterCosts}, for comparing within Arabic script; empty for Latin
 * @param sounds {@code core} as the learned letter table reads it, for comparing by sound
 * @param coarse code of the consonants over coarse classes, the same in both scripts, see {@link Skeleton}
 * @param consonants how many consonants of each class there are, see {@link Consonants}
 * @param coarseAlternative another reading of the same letters, or {@code coarse}
 * @param shape hash of the letters without their dots; 0 for Latin script
 * @param letterOrder hash of the letters with each run of alef and lam sorted; 0 for Latin script
 * @param canonical the lexicon's entry, or null
 * @param hash of all that the token is made of, for {@link ComparedBefore}
 */
public record NameToken(
        String written,
        boolean arabic,
        String normal,
        String core,
        byte[] letters,
        Spelling sounds,
        long coarse,
        long consonants,
        long coarseAlternative,
        long shape,
        long letterOrder,
        Lexicon.@Nullable Entry canonical,
        long hash) {

    private static final int MOST_CONSONANTS_APART = 2;

    /** What frequency is counted on: the lexicon's name if there is one, else the consonants. */
    public long identity() {
        return canonical == null ? coarse : canonical.identity();
    }

    /**
     * True where both are taken for spellings of one name: the lexicon says so, or, across scripts and romanisations,
     * their consonants do. Within Arabic script سمر and سمير are two names.
     */
    public boolean sharesName(NameToken other) {
        if (canonical != null && other.canonical != null) {
            return canonical.identity() == other.canonical.identity();
        }
        return !(arabic && other.arabic) && coarse == other.coarse;
    }

    /** The first two and the last two consonants of a name that has two or more: one of them survives a wrong letter. */
    public long[] coarseParts() {
        int consonants = (67 - Long.numberOfLeadingZeros(coarse)) / 4;
        if (consonants < 2) {
            return new long[0];
        }
        long first = coarse >>> 4 * (consonants - 2);
        return new long[] {inEitherOrder(first) | 1L << 60, inEitherOrder(coarse & 0xFF) | 2L << 60};
    }

    /** False where two names run together have too many other consonants to be this one. */
    public boolean couldBe(NameToken one, NameToken two) {
        return Consonants.apart(consonants, one.consonants + two.consonants) <= MOST_CONSONANTS_APART;
    }

    /** False where this name and the next, run together, have too many other consonants to be two others. */
    public boolean couldBe(NameToken next, NameToken one, NameToken two) {
        return Consonants.apart(consonants + next.consonants, one.consonants + two.consonants) <= MOST_CONSONANTS_APART;
    }

    private static long inEitherOrder(long two) {
        return Math.max(two, (two & 15) << 4 | two >>> 4);
    }

    /** How many letters there are without the article. */
    public int length() {
        return core.length();
    }

    /** True where the token has too little in it to say anything: no letters at all. */
    boolean isEmpty() {
        return core.isEmpty();
    }

    @Override
    public String toString() {
        return written;
    }
}
