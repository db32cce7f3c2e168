package org.sila.accounts;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Refuses long passwords that are easily guessed: few different characters, runs of the keyboard or the alphabet, common
 * words repeated, or the sign-in name. Short common passwords are out by their length.
 */
@Component
class CommonPasswords {

    private static final int FEWEST_CHARACTERS = 6;
    private static final List<String> RUNS = List.of(
            "01234567890123456789",
            "98765432109876543210",
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiopasdfghjklzxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn",
            "ضصثقفغعهخحجدشسيبلاتنمكط",
            "ابتثجحخدذرزسشصضطظعغفقكلمنهوي");
    private static final List<String> WORDS = List.of(
            "password", "passw0rd", "qwerty", "letmein", "welcome", "admin", "iloveyou", "sila", "syria", "123456");

    boolean isCommon(String password, String signInName) {
        String plain = password.toLowerCase(Locale.ROOT);
        String rest = plain;
        for (String word : WORDS) {
            rest = rest.replace(word, "");
        }
        String name = signInName.strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
            rest = rest.replace(name, "");
        }
        return rest.length() < FEWEST_CHARACTERS
                || plain.chars().distinct().count() < FEWEST_CHARACTERS
                || RUNS.stream().anyMatch(run -> run.contains(plain.substring(0, Math.min(12, plain.length()))));
    }
}
