package org.sila.reports;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.sila.person.WrittenText;

/**
 * The public name of a report, like {@code SL-7K3M-9QXT}: eight characters of Crockford's base 32 (no I, L, O, U)
 * without Z, the last of which checks the others. It is no secret.
 */
public record Reference(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";
    private static final Pattern FORM = Pattern.compile("SL-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");

    /** @throws IllegalArgumentException where the value has not the form of a reference */
    public Reference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    static Reference random(RandomGenerator random) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            body.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        body.append(checkOf(body));
        return new Reference("SL-" + body.substring(0, 4) + "-" + body.substring(4));
    }

    /** Reads what somebody typed: any case, spaces, dashes or none, O for 0, I or L for 1; empty where it is none. */
    public static Optional<Reference> parse(String typed) {
        String body = WrittenText.asciiDigits(typed).toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        if (body.length() == 10 && body.startsWith("SL")) {
            body = body.substring(2);
        }
        body = body.replace('O', '0').replace('I', '1').replace('L', '1');
        String value = body.length() == 8 ? "SL-" + body.substring(0, 4) + "-" + body.substring(4) : "";
        return FORM.matcher(value).matches() && checkOf(value.substring(3).replace("-", "")) == body.charAt(7)
                ? Optional.of(new Reference(value))
                : Optional.empty();
    }

    /** Weighted sum modulo the prime 31, weights 1 to 7: finds every single wrong character and swap of neighbours. */
    private static char checkOf(CharSequence seven) {
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += (i + 1) * ALPHABET.indexOf(seven.charAt(i));
        }
        return ALPHABET.charAt(sum % 31);
    }

    @Override
    public String toString() {
        return value;
    }
}
