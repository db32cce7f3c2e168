package org.sila.search.index;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sila.person.WrittenText;

/** Numbers that people and lists go by, in the one form in which they are looked up. */
public final class Numbers {

    private static final Pattern NOT_IN_A_NUMBER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern BETWEEN_PHONES = Pattern.compile("[^\\d\\s+().\\-\u00a0]+");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D+");
    private static final Pattern FROM_ABROAD = Pattern.compile("^(?:00)?963");
    private static final Pattern ZEROS = Pattern.compile("^0+");
    private static final int SHORTEST_PHONE = 6;
    private static final int LONGEST = 100;

    private Numbers() {}

    /** A number of a list: letters and digits only, digits ASCII, capitals. Empty where there are none. */
    public static String plain(String written) {
        String plain = NOT_IN_A_NUMBER
                .matcher(WrittenText.asciiDigits(written))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    /** Digits only. */
    public static String digits(String written) {
        return NOT_A_DIGIT.matcher(WrittenText.asciiDigits(written)).replaceAll("");
    }

    /**
     * The telephone numbers in a text as they are dialled within the country, without the zeros and Syria's 963 before
     * them: +963 944 123 456 and 0944-123456 are one.
     */
    public static List<String> phones(String written) {
        return Arrays.stream(BETWEEN_PHONES.split(WrittenText.asciiDigits(written)))
                .map(Numbers::digits)
                .map(digits -> ZEROS.matcher(FROM_ABROAD.matcher(digits).replaceFirst(""))
                        .replaceFirst(""))
                .filter(digits -> digits.length() >= SHORTEST_PHONE)
                .distinct()
                .toList();
    }
}
