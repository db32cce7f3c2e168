package org.sila.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The languages of the pages. Arabic is first, and is meant wherever nobody said otherwise. */
public enum Language {
    ARABIC("ar", "ar-SY-u-nu-latn", true),
    ENGLISH("en", "en-GB", false);

    private final Locale locale;
    private final Locale formatting;
    private final boolean rightToLeft;

    Language(String tag, String formattingTag, boolean rightToLeft) {
        this.locale = Locale.forLanguageTag(tag);
        this.formatting = Locale.forLanguageTag(formattingTag);
        this.rightToLeft = rightToLeft;
    }

    /** The language of a locale, Arabic where the pages do not speak it. */
    public static Language of(@Nullable Locale locale) {
        return locale != null && locale.getLanguage().equals(ENGLISH.tag()) ? ENGLISH : ARABIC;
    }

    /** The language of a tag such as {@code en} or {@code ar-SY}; empty where the pages do not speak it. */
    static Optional<Language> tagged(String tag) {
        String spoken = Locale.forLanguageTag(tag.strip()).getLanguage();
        for (Language language : values()) {
            if (language.tag().equals(spoken)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
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

    /** Value for the HTML attribute {@code dir}. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
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
