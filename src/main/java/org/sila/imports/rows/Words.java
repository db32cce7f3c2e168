package org.sila.imports.rows;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sila.person.DetentionEvent;
import org.sila.person.Folding;
import org.sila.person.Sex;
import org.sila.person.WrittenText;

/** The words that lists write in their cells, and what they mean. */
final class Words {

    private static final Map<String, String> SEXES = group("sex.");
    private static final Map<String, String> EVENTS = group("event.");
    private static final Map<String, String> RELATIONSHIPS =
            WordLists.wordsToKeys("words.properties", "relationship.", Words::foldKeepingGender);
    private static final Map<String, String> ANSWERS = group("answer.");
    private static final Map<String, String> ABOUT = group("about.");
    private static final Map<String, String> NEGATIONS = group("negation.");
    private static final Map<String, String> DATE_FILLERS = group("filler.DATE");
    private static final Map<String, String> AGE_FILLERS = group("filler.AGE");
    private static final Map<String, String> MONTHS = group("month.");
    private static final Map<String, String> TITLE_WORDS = group("title.");
    private static final Map<String, String> GIVEN_NAMES = group("given.");
    private static final Map<String, String> NOTHING = WordLists.wordsToKeys(
            "words.properties", "nothing.", word -> WrittenText.clean(word).toLowerCase(Locale.ROOT));

    /** Words of death first: where a status says two things, the one that asks for more care counts. */
    private static final List<String> EVENTS_GRAVEST_FIRST = EVENTS.keySet().stream()
            .sorted(Comparator.comparing((String words) -> !speaksOfDeath(words))
                    .thenComparing(String::length, Comparator.reverseOrder()))
            .toList();

    private Words() {}

    private static Map<String, String> group(String prefix) {
        return WordLists.wordsToKeys("words.properties", prefix, Folding::fold);
    }

    private static boolean speaksOfDeath(String words) {
        return DetentionEvent.valueOf(EVENTS.getOrDefault(words, "UNKNOWN")).speaksOfDeath();
    }

    /** Unknown where the word is not known. */
    static Sex sex(String text) {
        return Optional.ofNullable(SEXES.get(Folding.fold(text)))
                .map(Sex::valueOf)
                .orElse(Sex.UNKNOWN);
    }

    /**
     * What a status says: the whole text where it is known, else the gravest, then longest known words in it, unless it is
     * negated ("not released"); UNKNOWN otherwise.
     */
    static DetentionEvent event(String text) {
        String folded = Folding.fold(text);
        String known = EVENTS.get(folded);
        if (known == null && Arrays.stream(folded.split(" ")).noneMatch(NEGATIONS::containsKey)) {
            String spaced = " " + folded + " ";
            known = EVENTS_GRAVEST_FIRST.stream()
                    .filter(words -> spaced.contains(" " + words + " "))
                    .findFirst()
                    .map(EVENTS::get)
                    .orElse(null);
        }
        return known == null ? DetentionEvent.UNKNOWN : DetentionEvent.valueOf(known);
    }

    /** The relationship's constant, OTHER where something is said that is not known, UNKNOWN where nothing is said. */
    static String relationship(String text) {
        return text.isEmpty() ? "UNKNOWN" : RELATIONSHIPS.getOrDefault(foldKeepingGender(text), "OTHER");
    }

    /** Ta marbuta and ha must not fall together here: والدة is a mother, والده his father. */
    private static String foldKeepingGender(String text) {
        return Folding.fold(text.replace('ة', 'ت'));
    }

    /** Empty where it is neither yes nor no. */
    static Optional<Boolean> yesOrNo(String text) {
        return Optional.ofNullable(ANSWERS.get(Folding.fold(text))).map("YES"::equals);
    }

    /** The sex of those who bear a common given name; empty where it is none. */
    static Optional<Sex> sexOfGivenName(String foldedWord) {
        return Optional.ofNullable(GIVEN_NAMES.get(foldedWord)).map(Sex::valueOf);
    }

    static boolean isGivenName(String foldedWord) {
        return GIVEN_NAMES.containsKey(foldedWord);
    }

    /** True where the cell says that nothing is known. */
    static boolean saysNothing(String text) {
        return text.isEmpty() || NOTHING.containsKey(text.toLowerCase(Locale.ROOT));
    }

    static boolean meansAbout(String foldedWord) {
        return ABOUT.containsKey(foldedWord);
    }

    static boolean isDateFiller(String foldedWord) {
        return DATE_FILLERS.containsKey(foldedWord);
    }

    static boolean isAgeFiller(String foldedWord) {
        return AGE_FILLERS.containsKey(foldedWord);
    }

    /** True for a line that announces a list and names nobody: it has such a word, or no letter at all. */
    static boolean isTitle(String text) {
        String folded = Folding.fold(text);
        return folded.codePoints().noneMatch(Character::isLetter)
                || Arrays.stream(folded.split(" ")).anyMatch(TITLE_WORDS::containsKey);
    }

    /** The month from 1, of folded words. */
    static Optional<Integer> month(String foldedWords) {
        return Optional.ofNullable(MONTHS.get(foldedWords)).map(Integer::valueOf);
    }
}
