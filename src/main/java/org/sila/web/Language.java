package org.sila.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The languages that the whole application speaks. Arabic is first, and is meant wherever nobody said otherwise. Families
 * can read their pages in more, see {@link PageLanguage}.
 */
public enum Language {
    ARABIC("ar", "العربية", "ar-SY-u-nu-latn"),
    ENGLISH("en", "English", "en-GB");

    private final Locale locale;
    private final Locale formatting;
    private final String ownName;

    Language(String tag, String ownName, String formattingTag) {
        this.locale = Locale.forLanguageTag(tag);
        this.formatting = Locale.forLanguageTag(formattingTag);
        this.ownName = ownName;
    }

    /** The language of a locale, or the one that stands in for it; Arabic where the pages do not speak it. */
    public static Language of(@Nullable Locale locale) {
        return PageLanguage.of(locale).whole();
    }

    public String tag() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** The locale to write numbers and dates by: Levantine month names, and the digits of references and phones. */
    public Locale formatting() {
        return formatting;
    }

    /** What it calls itself. */
    String ownName() {
        return ownName;
    }

    /** Value for the HTML attribute {@code dir}. */
    public String direction() {
        return this == ARABIC ? "rtl" : "ltr";
    }

    public Language other() {
        return this == ARABIC ? ENGLISH : ARABIC;
    }

    /** Answers this request in this language, whatever the reader has chosen; their choice stays. */
    public void answer(HttpServletRequest request) {
        request.setAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, locale);
    }

    List<Language> preference() {
        return List.of(this, other());
    }
}
