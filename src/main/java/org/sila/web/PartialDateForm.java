package org.sila.web;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.sila.person.WrittenText;

/**
 * A date as typed into three boxes, the day and the month of which may stay empty, with a tick for "about". Digits may
 * be of any script; a month may be a name. A form that has one writes {@code @Valid PartialDateForm born} and gets an
 * error on {@code born} where it is no date, or one that has not come yet.
 */
@PartialDateForm.Sound
public record PartialDateForm(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        @Nullable Boolean about) {

    /** Nothing typed yet. */
    public static final PartialDateForm EMPTY = new PartialDateForm("", "", "", false);

    private static final Map<String, String> MONTHS = months();

    /** The boxes that show a known date. */
    public static PartialDateForm of(@Nullable PartialDate date) {
        return date == null
                ? EMPTY
                : new PartialDateForm(
                        date.hasDay() ? Integer.toString(date.day()) : "",
                        date.hasMonth() ? Integer.toString(date.month()) : "",
                        Integer.toString(date.year()),
                        date.about());
    }

    /** Whether all three boxes are empty, which is no error: dates are optional. */
    public boolean isBlank() {
        return plain(day).isEmpty() && plain(month).isEmpty() && plain(year).isEmpty();
    }

    /** The date that was typed; empty where nothing was, or what was is no date. */
    public Optional<PartialDate> toDate() {
        String name = plain(month).toLowerCase(Locale.ROOT);
        String number = MONTHS.getOrDefault(spelling(name), name);
        if (plain(year).length() != 4 || !plain(day).isEmpty() && number.isEmpty()) {
            return Optional.empty();
        }
        String text = plain(year)
                + (number.isEmpty() ? "" : "-" + number)
                + (plain(day).isEmpty() ? "" : "-" + plain(day))
                + (Boolean.TRUE.equals(about) ? "~" : "");
        return PartialDate.parse(text);
    }

    private Optional<String> problem(LocalDate today) {
        if (isBlank()) {
            return Optional.empty();
        }
        if (!plain(year).matches("\\d{4}")) {
            return Optional.of("web.date.year-missing");
        }
        if (!plain(day).isEmpty() && plain(month).isEmpty()) {
            return Optional.of("web.date.month-missing");
        }
        Optional<PartialDate> date = toDate();
        if (date.isEmpty()) {
            return Optional.of("web.date.none-such");
        }
        return date.get().earliest().isAfter(today) ? Optional.of("web.date.future") : Optional.empty();
    }

    private static String plain(@Nullable String typed) {
        return WrittenText.asciiDigits(WrittenText.clean(typed));
    }

    /** Levantine, other Arabic and English names, and those of all languages of families, long and short. */
    private static Map<String, String> months() {
        Map<String, String> names = new HashMap<>(Map.of("ك1", "12", "ك2", "1", "ت1", "10", "ت2", "11"));
        Stream<Locale> spoken = Stream.concat(
                Stream.of("ar-SY", "ar-EG", "en").map(Locale::forLanguageTag),
                PageLanguage.all().stream().map(PageLanguage::formatting));
        for (Locale locale : spoken.toList()) {
            var symbols = new DateFormatSymbols(ULocale.forLocale(locale));
            for (String[] year : List.of(symbols.getMonths(), symbols.getShortMonths())) {
                for (int month = 0; month < 12; month++) {
                    names.putIfAbsent(spelling(year[month].toLowerCase(Locale.ROOT)), Integer.toString(month + 1));
                }
            }
        }
        return Map.copyOf(names);
    }

    /** One form for how people write a month: with or without hamza, article, points; with another keyboard's letters. */
    private static String spelling(String name) {
        return name.replaceAll("[أإآ]", "ا")
                .replace('ی', 'ي')
                .replace('ى', 'ي')
                .replace('ک', 'ك')
                .replaceAll("[ـ.]", "")
                .replace(" ال", " ")
                .replaceAll("([كت]) (?=[12])", "$1");
    }

    /** Valid where the boxes are empty, or make a date that is not in the future. */
    @Constraint(validatedBy = SoundValidator.class)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Sound {
        String message() default "{web.date.none-such}";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Says what is wrong with the boxes. */
    public static final class SoundValidator implements ConstraintValidator<Sound, PartialDateForm> {

        @Override
        public boolean isValid(@Nullable PartialDateForm date, ConstraintValidatorContext context) {
            Optional<String> problem = date == null
                    ? Optional.empty()
                    : date.problem(LocalDate.now(context.getClockProvider().getClock()));
            problem.ifPresent(code -> {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{" + code + "}").addConstraintViolation();
            });
            return problem.isEmpty();
        }
    }
}
