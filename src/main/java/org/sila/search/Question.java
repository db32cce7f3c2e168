package org.sila.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sila.matching.SpelledName;
import org.sila.person.WrittenText;
import org.sila.reports.Reference;

/**
 * What somebody searched for, read.
 *
 * @param typed as it was typed, without control characters
 * @param names the names in it, in their order
 * @param years numbers beside names that can be years of birth
 */
record Question(String typed, List<SpelledName> names, List<String> years) {

    /** Longest text that is searched for, in UTF-16 units. */
    static final int LONGEST = 200;

    private static final int MOST_NAMES = 8;
    private static final Pattern SPACE = Pattern.compile("[\\s,،;؛]+");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern REFERENCE = Pattern.compile("(?i)SL-?[0-9A-Z]{4}-?[0-9A-Z]{4}");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    static Question of(@Nullable String text) {
        String typed = WrittenText.clean(text);
        List<String> words = new ArrayList<>();
        List<String> years = new ArrayList<>();
        for (String word : SPACE.split(WrittenText.asciiDigits(typed))) {
            if (isName(word)) {
                words.add(word);
            } else if (YEAR.matcher(word).matches() && years.isEmpty()) {
                years.add(word);
            }
        }
        List<SpelledName> names = SpelledName.in(String.join(" ", words)).stream()
                .filter(name -> !name.core().isEmpty())
                .toList();
        return new Question(typed, names, names.isEmpty() ? List.of() : List.copyOf(years));
    }

    /** Letters, perhaps with the digits that stand for sounds in chats (7asan); not a reference, nor a number with letters. */
    private static boolean isName(String word) {
        long letters = word.chars().filter(Character::isLetter).count();
        long digits = word.chars().filter(Character::isDigit).count();
        return letters > digits && !REFERENCE.matcher(word).matches();
    }

    /** Whether it may be a number, or a reference, in which there need be no digit. */
    boolean mayBeNumber() {
        return DIGIT.matcher(WrittenText.asciiDigits(typed)).find()
                || REFERENCE.matcher(typed).matches()
                || Reference.parse(typed).isPresent();
    }

    /** Why it cannot be searched for, as a message key; empty where it can. */
    Optional<String> problem() {
        if (typed.isEmpty()) {
            return Optional.of("search.error.empty");
        }
        if (typed.length() > LONGEST || names.size() > MOST_NAMES) {
            return Optional.of("search.error.too-long");
        }
        boolean onlyLetters = names.stream().allMatch(name -> name.folded().length() < 2);
        return onlyLetters && !mayBeNumber() ? Optional.of("search.error.too-short") : Optional.empty();
    }
}
