package org.sila.exports.writers;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.sila.web.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The real texts, without an application around them; dates in figures. */
record BundleWords(Language language, Properties texts) implements Words {

    static BundleWords in(Language language) {
        Properties texts = new Properties();
        try {
            String bundles = "classpath*:messages/*_" + language.tag() + ".properties";
            for (Resource bundle : new PathMatchingResourcePatternResolver().getResources(bundles)) {
                try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new BundleWords(language, texts);
    }

    @Override
    public String text(String key, Object... arguments) {
        String text = Objects.requireNonNull(texts.getProperty(key), key);
        return arguments.length == 0
                ? text
                : new MessageFormat(text, ULocale.forLocale(language.formatting())).format(arguments);
    }

    @Override
    public String date(@Nullable PartialDate date) {
        return Objects.toString(date, "");
    }

    @Override
    public String date(LocalDate date) {
        return date.toString();
    }

    @Override
    public String moment(Instant moment) {
        return moment.toString();
    }

    @Override
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
