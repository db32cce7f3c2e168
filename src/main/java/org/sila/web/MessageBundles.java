package org.sila.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads {@code messages/MODULE_LANGUAGE.properties} of every module, in UTF-8. */
final class MessageBundles {

    private MessageBundles() {}

    /**
     * All texts by language and key.
     *
     * @throws IOException where a bundle cannot be read
     * @throws IllegalStateException where two modules define one key
     */
    static Map<Language, Map<String, String>> load() throws IOException {
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> texts = new HashMap<>();
            var resolver = new PathMatchingResourcePatternResolver();
            for (Resource bundle : resolver.getResources("classpath*:messages/*_" + language.tag() + ".properties")) {
                read(bundle, texts);
            }
            all.put(language, Map.copyOf(texts));
        }
        return all;
    }

    /**
     * The texts that families can read in further languages, by the language's tag: {@code public_TAG.properties}.
     *
     * @throws IOException where a bundle cannot be read
     */
    static Map<String, Map<String, String>> ofFamilies() throws IOException {
        Map<String, Map<String, String>> all = new HashMap<>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (Resource bundle : resolver.getResources("classpath*:messages/public_*.properties")) {
            String file = Objects.requireNonNull(bundle.getFilename());
            Map<String, String> texts = new HashMap<>();
            read(bundle, texts);
            all.put(file.substring(file.indexOf('_') + 1, file.indexOf('.')), Map.copyOf(texts));
        }
        return all;
    }

    private static void read(Resource bundle, Map<String, String> texts) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (String key : properties.stringPropertyNames()) {
            if (texts.put(key, properties.getProperty(key)) != null) {
                throw new IllegalStateException("Two bundles define " + key + ", one of them " + bundle);
            }
        }
    }
}
