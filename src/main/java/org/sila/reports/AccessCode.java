package org.sila.reports;

import java.security.SecureRandom;
import java.util.Locale;
import org.sila.person.WrittenText;

/**
 * The secret that opens a report to its enquirer, or a lead to its giver: five groups of four characters of Crockford's
 * base 32, 100 random bits. Shown once; only its slow hash is kept. Its text never appears in a log, so {@link #toString}
 * hides it.
 */
public record AccessCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 4;

    /** A new one. */
    public static AccessCode random(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new AccessCode(code.toString());
    }

    /** What somebody typed, brought to the one form that is hashed; whether it is right is another question. */
    public static AccessCode typed(String text) {
        String plain = WrittenText.asciiDigits(text)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replace('U', 'V');
        StringBuilder grouped = new StringBuilder();
        int length = Math.min(plain.length(), 4 * GROUPS * GROUP_LENGTH);
        for (int i = 0; i < length; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                grouped.append('-');
            }
            grouped.append(plain.charAt(i));
        }
        return new AccessCode(grouped.toString());
    }

    /** The last group, which the enquirer types back before leaving the confirmation. */
    public String lastGroup() {
        return value.substring(value.lastIndexOf('-') + 1);
    }

    @Override
    public String toString() {
        return "AccessCode[hidden]";
    }
}
