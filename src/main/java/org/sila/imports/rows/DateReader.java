package org.sila.imports.rows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sila.person.Folding;
import org.sila.person.PartialDate;
import org.sila.person.WrittenText;

/**
 * Reads dates as lists write them: year, month and year, day/month/year (month first only where there is no other
 * reading), ISO with or without a time, Levantine, Egyptian, English and French month names, any digits, the day numbers
 * of spreadsheets. Two-digit years from 30 on are 19.., the others 20... 1 January stays what it is.
 */
final class DateReader {

    private static final Pattern TIME = Pattern.compile("[T ,]+\\d{1,2}:\\d{2}.*$");
    private static final Pattern SERIAL = Pattern.compile("([1-6]\\d{4})(?:\\.\\d+)?");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern POINT_ZERO = Pattern.compile("(\\d+)\\.0+");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er)");
    private static final Pattern YEAR_WITH_LETTER = Pattern.compile("(\\d{4})م");
    private static final Pattern NOTHING_BUT_ZEROS = Pattern.compile("[0/\\-. ]+");
    private static final LocalDate SPREADSHEET_DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LONGEST = 60;
    private static final int PIVOT = 30;

    private DateReader() {}

    /** True where the text says that there is no date. */
    static boolean saysNothing(String text) {
        return Words.saysNothing(text)
                || NOTHING_BUT_ZEROS.matcher(WrittenText.asciiDigits(text)).matches();
    }

    /** Empty where it is no date that exists. */
    static Optional<PartialDate> read(String written) {
        String text = WrittenText.asciiDigits(WrittenText.clean(written));
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        text = TIME.matcher(POINT_ZERO.matcher(text).replaceFirst("$1")).replaceFirst("");
        try {
            Matcher serial = SERIAL.matcher(text);
            if (serial.matches()) {
                return Optional.of(PartialDate.of(SPREADSHEET_DAY_ZERO.plusDays(Integer.parseInt(serial.group(1)))));
            }
            return Optional.ofNullable(of(text));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    private static @Nullable PartialDate of(String text) {
        boolean about = text.indexOf('~') >= 0 || text.indexOf('?') >= 0 || text.indexOf('؟') >= 0;
        List<String> words = new ArrayList<>(List.of(Folding.fold(text).split(" ")));
        about |= words.removeIf(Words::meansAbout);
        int month = takeMonth(words);
        words.removeIf(Words::isDateFiller);
        List<Integer> figures = new ArrayList<>();
        for (String word : words) {
            String figure = YEAR_WITH_LETTER
                    .matcher(ORDINAL.matcher(word).replaceFirst("$1"))
                    .replaceFirst("$1");
            if (!figure.matches("\\d{1,8}")) {
                return null;
            }
            figures.add(Integer.parseInt(figure));
        }
        return month > 0 ? named(figures, month, about) : figures(figures, about);
    }

    /** Takes the month's name out of the words, the longest that is one; 0 where there is none. */
    private static int takeMonth(List<String> words) {
        for (int length = 2; length > 0; length--) {
            for (int at = 0; at + length <= words.size(); at++) {
                List<String> part = words.subList(at, at + length);
                Optional<Integer> month = Words.month(String.join(" ", part));
                if (month.isPresent()) {
                    part.clear();
                    return month.get();
                }
            }
        }
        return 0;
    }

    private static @Nullable PartialDate named(List<Integer> figures, int month, boolean about) {
        return switch (figures.size()) {
            case 1 -> new PartialDate(year(figures.get(0)), month, 0, about);
            case 2 ->
                figures.get(0) > 31
                        ? new PartialDate(year(figures.get(0)), month, figures.get(1), about)
                        : new PartialDate(year(figures.get(1)), month, figures.get(0), about);
            default -> null;
        };
    }

    private static @Nullable PartialDate figures(List<Integer> figures, boolean about) {
        return switch (figures.size()) {
            case 1 -> oneFigure(figures.get(0), about);
            case 2 ->
                figures.get(0) > 31
                        ? date(figures.get(0), figures.get(1), 0, about)
                        : date(figures.get(1), figures.get(0), 0, about);
            case 3 ->
                figures.get(0) > 31
                        ? date(figures.get(0), figures.get(1), figures.get(2), about)
                        : date(year(figures.get(2)), figures.get(1), figures.get(0), about);
            default -> null;
        };
    }

    private static @Nullable PartialDate oneFigure(int figure, boolean about) {
        Matcher compact = COMPACT.matcher(Integer.toString(figure));
        if (compact.matches()) {
            return date(
                    Integer.parseInt(compact.group(1)),
                    Integer.parseInt(compact.group(2)),
                    Integer.parseInt(compact.group(3)),
                    about);
        }
        return figure < 1000 ? null : new PartialDate(figure, 0, 0, about);
    }

    /** Month and day change places where only that gives a date; zeros say that they are not known. */
    private static PartialDate date(int year, int month, int day, boolean about) {
        if (month > 12 && day > 0 && day <= 12) {
            return new PartialDate(year, day, month, about);
        }
        return new PartialDate(year, month, month == 0 ? 0 : day, about);
    }

    private static int year(int figure) {
        return figure >= 100 ? figure : figure < PIVOT ? 2000 + figure : 1900 + figure;
    }
}
