package org.sila.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/**
 * All texts people read, in ICU's MessageFormat, which knows the six Arabic plurals. A text that one language lacks is
 * shown in the other; one that a further language of families lacks, in the language that stands in for it. A text asked for without arguments is returned as written, so that Bean Validation can fill its
 * own {@code {max}} into it.
 */
final class IcuMessages implements MessageSource {

    private final Map<Language, Map<String, String>> texts;
    private final boolean strict;
    private final Map<Text, MessageFormat> formats = new ConcurrentHashMap<>();

    private record Text(String language, String code) {}

    /** @param strict true where a missing text is a failure that nothing may swallow: in tests */
    IcuMessages(Map<Language, Map<String, String>> texts, boolean strict) {
        this.texts = texts;
        this.strict = strict;
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String fallback, @Nullable Locale locale) {
        String text = find(code, arguments, locale);
        return text == null ? fallback : text;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        String text = find(code, arguments, locale);
        if (text == null) {
            throw missing(code, locale);
        }
        return text;
    }

    @Override
    public String getMessage(MessageSourceResolvable message, @Nullable Locale locale) {
        String[] codes = message.getCodes() == null ? new String[0] : message.getCodes();
        for (String code : codes) {
            String text = find(code, message.getArguments(), locale);
            if (text != null) {
                return text;
            }
        }
        if (message.getDefaultMessage() == null) {
            throw missing(Arrays.toString(codes), locale);
        }
        return message.getDefaultMessage();
    }

    private RuntimeException missing(String code, @Nullable Locale locale) {
        return strict
                ? new IllegalStateException("No text for " + code + " in any language")
                : new NoSuchMessageException(code, locale == null ? Language.ARABIC.locale() : locale);
    }

    private @Nullable String find(String code, Object @Nullable [] arguments, @Nullable Locale wanted) {
        PageLanguage page = PageLanguage.of(wanted);
        String own = page.texts().get(code);
        if (own != null) {
            return filled(new Text(page.tag(), code), own, page.formatting(), page.locale(), arguments);
        }
        for (Language language : page.whole().preference()) {
            String text = texts.getOrDefault(language, Map.of()).get(code);
            if (text != null) {
                return filled(
                        new Text(language.tag(), code), text, language.formatting(), language.locale(), arguments);
            }
        }
        return null;
    }

    private String filled(Text which, String text, Locale formatting, Locale locale, Object @Nullable [] arguments) {
        if (arguments == null || arguments.length == 0) {
            return text;
        }
        MessageFormat format =
                formats.computeIfAbsent(which, absent -> new MessageFormat(text, ULocale.forLocale(formatting)));
        Object[] plain = Arrays.stream(arguments)
                .map(argument ->
                        argument instanceof MessageSourceResolvable message ? getMessage(message, locale) : argument)
                .toArray();
        return ((MessageFormat) format.clone()).format(plain);
    }
}
