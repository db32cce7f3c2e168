package org.sila.imports.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.UnaryOperator;

/** Reads the word lists that stand beside the code, so that who knows the language can mend them without it. */
final class WordLists {

    private WordLists() {}

    /**
     * Each word to the key it stands under.
     *
     * @param fold how words are made comparable; a word that folds to nothing is left out
     * @throws IllegalStateException where one word stands under two keys of one group
     */
    static Map<String, String> wordsToKeys(String resource, String group, UnaryOperator<String> fold) {
        Map<String, String> keys = new LinkedHashMap<>();
        Properties lists = load(resource);
        for (String key : lists.stringPropertyNames()) {
            if (!key.startsWith(group)) {
                continue;
            }
            for (String word : lists.getProperty(key).split("\\|", -1)) {
                String folded = fold.apply(word.strip());
                String before = folded.isEmpty() ? null : keys.put(folded, key.substring(group.length()));
                if (before != null && !before.equals(key.substring(group.length()))) {
                    throw new IllegalStateException("in " + resource + " one word has two meanings: " + word);
                }
            }
        }
        return keys;
    }

    private static Properties load(String resource) {
        try (InputStream in =
                Objects.requireNonNull(WordLists.class.getResourceAsStream("/imports/" + resource), resource)) {
            Properties lists = new Properties();
            lists.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lists;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
