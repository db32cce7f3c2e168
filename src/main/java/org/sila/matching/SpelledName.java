package org.sila.matching;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.MatchingEngine;
import org.sila.matching.engine.names.Hashing;
import org.sila.matching.engine.names.NameReader;
import org.sila.matching.engine.names.NameToken;
import org.sila.matching.engine.names.TokenComparator;
import org.sila.person.PersonName;

/**
 * One name as the engine reads it, for whoever looks names up: عبد الرحمن is one, and so is Abd al-Rahman. Tells how it is
 * folded, what it shares with other spellings, and how alike two are.
 */
public final class SpelledName {

    /** Changes whenever the engine reads names otherwise, so that what was kept of them must be made anew. */
    public static final int VERSION = MatchingEngine.VERSION;

    private final NameToken token;

    private SpelledName(NameToken token) {
        this.token = token;
    }

    /** The names in a text in any script; titles and "son of" are left out. Never fails. */
    public static List<SpelledName> in(String text) {
        return NameReader.read(PersonName.ofFull(text)).spoken().stream()
                .map(SpelledName::new)
                .toList();
    }

    /** The child's name in a kunya (أبو خالد: خالد), or the by-name itself; empty where there is none. */
    public static Optional<SpelledName> inKunya(String nickname) {
        NameToken kunya = NameReader.read(new PersonName("", "", "", "", "", "", nickname))
                .kunya();
        return kunya == null || kunya.core().isEmpty() ? Optional.empty() : Optional.of(new SpelledName(kunya));
    }

    /** The name whose {@link #folded()} form was kept; empty where the engine reads nothing in it any more. */
    public static Optional<SpelledName> ofFolded(String folded) {
        return NameReader.read(new PersonName("", folded, "", "", "", "", "")).spoken().stream()
                .map(SpelledName::new)
                .findFirst();
    }

    /** This name and the next as one, for names whose space is missing elsewhere. */
    public SpelledName with(SpelledName next) {
        return new SpelledName(NameReader.together(token, next.token));
    }

    /** As it stood in the text. */
    public String written() {
        return token.written();
    }

    /** Letters of one script, folded, without spaces, with the article. */
    public String folded() {
        return token.normal();
    }

    /** The folded form without the article. */
    public String core() {
        return token.core();
    }

    /** Two names that may be spellings of one share at least one of these. */
    public long[] sharedKeys() {
        return LongStream.of(
                        Hashing.of(token.core()),
                        token.identity(),
                        token.coarse(),
                        token.coarseAlternative(),
                        token.shape(),
                        token.letterOrder())
                .filter(key -> key != 0)
                .distinct()
                .toArray();
    }

    /** How alike two names are. Names that the lexicon knows as two different ones are, however close their letters. */
    public Likeness likeness(SpelledName other) {
        boolean twoKnown = isKnown(token) && isKnown(other.token) && token.identity() != other.token.identity();
        if (twoKnown) {
            return Likeness.DIFFERENT;
        }
        return switch (TokenComparator.compare(token, other.token)) {
            case SAME_WRITTEN, SAME_NORMALISED -> Likeness.SAME;
            case SAME_CANONICAL, LETTER_ORDER -> Likeness.SPELLING;
            case SHAPE -> Likeness.DOTS;
            case SOUND_SAME, SOUND_CLOSE -> Likeness.SOUND;
            case SHORT_FORM -> Likeness.SHORT_FORM;
            case ONE_EDIT -> Likeness.LETTER;
            case WEAK, DIFFERENT, MISSING -> Likeness.DIFFERENT;
        };
    }

    private static boolean isKnown(@Nullable NameToken name) {
        return name != null && name.canonical() != null;
    }

    /** In what two names agree, the closest first. */
    public enum Likeness {
        /** The same, but for hamza, ta marbuta, article or spaces. */
        SAME,
        /** Spellings of one name. */
        SPELLING,
        /** The same by sound, across scripts or romanisations. */
        SOUND,
        /** A short or pet form. */
        SHORT_FORM,
        /** The same but for dots or the shape of a letter. */
        DOTS,
        /** A letter is wrong or missing. */
        LETTER,
        DIFFERENT
    }
}
