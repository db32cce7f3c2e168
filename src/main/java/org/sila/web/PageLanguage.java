package org.sila.web;

import com.ibm.icu.util.ULocale;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * A language in which families can read the pages: Arabic and English, which the whole application speaks, and every
 * further one that has a file {@code messages/public_TAG.properties}. Such a file holds what families read; it says how
 * the language calls itself ({@code language.name}), the locale of its dates and numbers ({@code language.formatting}),
 * and which of the two stands in for a text that it lacks ({@code language.instead}).
 */
public final class PageLanguage {

    private static final String ONLY_WHOLE = PageLanguage.class.getName() + ".only-whole";
    private static final List<PageLanguage> ALL = read();

    private final Locale locale;
    private final String name;
    private final Locale formatting;
    private final Language whole;
    private final Map<String, String> texts;

    private PageLanguage(Locale locale, String name, Locale formatting, Language whole, Map<String, String> texts) {
        this.locale = locale;
        this.name = name;
        this.formatting = formatting;
        this.whole = whole;
        this.texts = texts;
    }

    /** All there are, Arabic and English first. */
    public static List<PageLanguage> all() {
        return ALL;
    }

    /** The language of a locale, Arabic where the pages do not speak it. */
    public static PageLanguage of(@Nullable Locale locale) {
        return locale == null ? ALL.get(0) : tagged(locale.toLanguageTag()).orElse(ALL.get(0));
    }

    /** The language of a tag such as {@code en} or {@code ar-SY}; empty where the pages do not speak it. */
    public static Optional<PageLanguage> tagged(String tag) {
        String spoken = Locale.forLanguageTag(tag.strip()).getLanguage();
        return ALL.stream().filter(one -> one.tag().equals(spoken)).findFirst();
    }

    /** Answers this request in Arabic or English, whatever the reader has chosen: it is for a page of members of staff. */
    public static void onlyWhole(HttpServletRequest request) {
        request.setAttribute(ONLY_WHOLE, true);
    }

    /** Takes the language that stands in, where only Arabic and English will do; the reader's choice stays. */
    static void settle(HttpServletRequest request) {
        if (request.getAttribute(ONLY_WHOLE) != null
                && request.getAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME) instanceof Locale chosen) {
            of(chosen).whole().answer(request);
        }
    }

    public String tag() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** What it calls itself. */
    public String name() {
        return name;
    }

    /** The locale to write numbers and dates by. */
    public Locale formatting() {
        return formatting;
    }

    /** Value for the HTML attribute {@code dir}. */
    public String direction() {
        return ULocale.forLocale(formatting).isRightToLeft() ? "rtl" : "ltr";
    }

    /** The language of the whole application that stands in for it, which is itself where it is one. */
    public Language whole() {
        return whole;
    }

    /** Its texts by key; none for a language of the whole application, whose texts are each module's. */
    Map<String, String> texts() {
        return texts;
    }

    private boolean isWhole() {
        return whole.tag().equals(tag());
    }

    /** The language that is offered first besides this one. */
    public Language other() {
        return isWhole() ? whole.other() : Language.ARABIC;
    }

    private static List<PageLanguage> read() {
        List<PageLanguage> all = new ArrayList<>();
        for (Language language : Language.values()) {
            all.add(new PageLanguage(language.locale(), language.ownName(), language.formatting(), language, Map.of()));
        }
        try {
            MessageBundles.ofFamilies().entrySet().stream()
                    .map(file -> further(Locale.forLanguageTag(file.getKey()), file.getValue()))
                    .sorted(Comparator.comparing(PageLanguage::tag))
                    .forEach(all::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(all);
    }

    private static PageLanguage further(Locale locale, Map<String, String> texts) {
        return new PageLanguage(
                locale,
                required(texts, "language.name"),
                Locale.forLanguageTag(required(texts, "language.formatting")),
                required(texts, "language.instead").equals(Language.ENGLISH.tag()) ? Language.ENGLISH : Language.ARABIC,
                texts);
    }

    private static String required(Map<String, String> texts, String key) {
        return Objects.requireNonNull(texts.get(key), () -> "a language without " + key);
    }
}
