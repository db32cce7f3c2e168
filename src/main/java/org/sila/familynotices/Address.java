package org.sila.familynotices;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sila.person.WrittenText;

/**
 * Where a family can be told: a telephone number, kept as its digits with the country code, or an e-mail address. Its text
 * is nobody's business, so {@link #toString} hides it.
 */
record Address(Means means, String value) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;:<>\"]{1,64}@[^@\\s,;:<>\"]+\\.[^@\\s,;:<>\".]{2,}");
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{7,14}"); // ITU-T E.164
    private static final int SHOWN_DIGITS = 2;

    /**
     * Reads what somebody typed; empty where it is neither.
     *
     * @param country code of numbers that are written without one
     */
    static Optional<Address> parse(String typed, String country) {
        String clean = WrittenText.clean(typed);
        return clean.indexOf('@') >= 0 ? email(clean) : number(clean, country);
    }

    private static Optional<Address> email(String typed) {
        boolean right = typed.length() <= LONGEST_EMAIL && EMAIL.matcher(typed).matches();
        return right ? Optional.of(new Address(Means.EMAIL, typed)) : Optional.empty();
    }

    private static Optional<Address> number(String typed, String country) {
        String plain = WrittenText.asciiDigits(typed).replaceAll("[\\s()./-]", "");
        String digits;
        if (plain.startsWith("+")) {
            digits = plain.substring(1);
        } else if (plain.startsWith("00")) {
            digits = plain.substring(2);
        } else if (plain.startsWith("0")) {
            digits = country + plain.substring(1);
        } else {
            digits = plain.startsWith(country) ? plain : country + plain;
        }
        return NUMBER.matcher(digits).matches() ? Optional.of(new Address(Means.SMS, digits)) : Optional.empty();
    }

    /** What equal addresses have in common. */
    String normalised() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** Enough for its owner to know it again, too little to call; kept together from left to right in any sentence. */
    String hint() {
        String shown = means == Means.SMS
                ? "••" + value.substring(value.length() - SHOWN_DIGITS)
                : value.substring(0, value.offsetByCodePoints(0, 1)) + "•••";
        return "\u2066" + shown + "\u2069";
    }

    @Override
    public String toString() {
        return "Address[hidden]";
    }
}
