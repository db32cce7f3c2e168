package org.sila.imports.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sila.imports.sheets.SheetRow;
import org.sila.person.DetentionEvent;
import org.sila.person.Folding;
import org.sila.person.Sex;
import org.sila.person.WrittenText;

/** What the first values of one column look like. */
final class ColumnValues {

    private static final int TOO_FEW = 3;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern PHONE = Pattern.compile("(?:\\+|00|0)\\d{8,14}|[1-9]\\d{8,14}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern NATIONAL_NUMBER = Pattern.compile("\\d{11}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s.\\-/()]+");
    private static final Pattern BARE_YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern ONLY_DIGITS = Pattern.compile("\\d+");
    private static final int OLDEST = 120;

    private final List<String> values;

    private ColumnValues(List<String> values) {
        this.values = values;
    }

    static ColumnValues of(List<SheetRow> rows, int column) {
        List<String> values = new ArrayList<>();
        for (SheetRow row : rows) {
            String value = WrittenText.asciiDigits(WrittenText.clean(row.cell(column)));
            if (!Words.saysNothing(value)) {
                values.add(value);
            }
        }
        return new ColumnValues(values);
    }

    /** True where there is too little to tell anything from. */
    boolean areTooFew() {
        return values.size() < TOO_FEW;
    }

    /** Share of the values that it holds for, from 0 to 1. */
    double share(Predicate<String> test) {
        return values.isEmpty() ? 0 : (double) values.stream().filter(test).count() / values.size();
    }

    /** 1, 2, 3: the numbers of rows, which would pass for ages. */
    boolean count() {
        int steps = 0;
        for (int at = 1; at < values.size(); at++) {
            steps += number(values.get(at)) == number(values.get(at - 1)) + 1 ? 1 : 0;
        }
        return values.size() > 1 && steps * 2 > values.size();
    }

    /** The year in the middle of all dates; 0 where none is one. */
    int middleYear() {
        List<Integer> years = values.stream()
                .flatMap(value -> DateReader.read(value).stream())
                .map(date -> date.year())
                .sorted()
                .toList();
        return years.isEmpty() ? 0 : years.get(years.size() / 2);
    }

    /** Not the day numbers of spreadsheets: as text they are numbers like others. */
    static boolean isDate(String value) {
        return (!ONLY_DIGITS.matcher(value).matches()
                        || BARE_YEAR.matcher(value).matches())
                && DateReader.read(value).isPresent();
    }

    static boolean isAge(String value) {
        int number = number(value);
        return number >= 0 && number <= OLDEST;
    }

    static boolean isSex(String value) {
        return Words.sex(value) != Sex.UNKNOWN;
    }

    static boolean isNationalNumber(String value) {
        return NATIONAL_NUMBER
                .matcher(BETWEEN_DIGITS.matcher(value).replaceAll(""))
                .matches();
    }

    static boolean isPhone(String value) {
        return PHONE.matcher(BETWEEN_DIGITS.matcher(value).replaceAll("")).matches();
    }

    static boolean isEmail(String value) {
        return EMAIL.matcher(value).matches();
    }

    static boolean isStatus(String value) {
        return Words.event(value) != DetentionEvent.UNKNOWN;
    }

    static boolean isRelationship(String value) {
        return !Words.relationship(value).equals("OTHER");
    }

    static boolean isOfLetters(String value) {
        return value.codePoints().anyMatch(Character::isLetter)
                && value.codePoints().noneMatch(Character::isDigit);
    }

    /** At least two words, of which one is a name that many have. */
    static boolean isFullName(String value) {
        String[] words = Folding.fold(value).split(" ");
        return isOfLetters(value)
                && words.length > 1
                && words.length < 9
                && Arrays.stream(words).anyMatch(word -> Words.isGivenName(word));
    }

    static boolean isMansName(String value) {
        return isGivenName(value, Sex.MALE);
    }

    static boolean isWomansName(String value) {
        return isGivenName(value, Sex.FEMALE);
    }

    /** A name that many have, with one word beside it at the most (عبد الله). */
    private static boolean isGivenName(String value, Sex sex) {
        String[] words = Folding.fold(value).split(" ");
        return words.length < 3
                && Words.sexOfGivenName(words[0]).filter(sex::equals).isPresent();
    }

    private static int number(String value) {
        return NUMBER.matcher(value).matches() ? Integer.parseInt(value) : Integer.MIN_VALUE / 2;
    }
}
