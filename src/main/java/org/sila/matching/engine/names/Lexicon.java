package org.sila.matching.engine.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Our own small lexicon of Levantine names: spellings that letter rules do not reach (Mehmet, Gewargis, Hagop) and short
 * forms (حمودة, عبدو), each under one canonical name.
 */
public final class Lexicon {

    private static final Map<String, Entry> ENTRIES = load();

    /**
     * One name known to the lexicon.
     *
     * @param name canonical spelling
     * @param identity what frequency is counted on, the same for all forms of the name
     * @param coarse consonants of the canonical spelling, see {@link Skeleton}
     * @param shortForm true for a diminutive or pet form
     */
    public record Entry(String name, long identity, long coarse, boolean shortForm) {}

    private Lexicon() {}

    /** The entry of a folded spelling, with or without the article; null where the lexicon does not know it. */
    static @Nullable Entry find(String folded) {
        return ENTRIES.get(folded);
    }

    private static Map<String, Entry> load() {
        Map<String, Entry> entries = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(line, entries));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(entries);
    }

    private static void add(String line, Map<String, Entry> entries) {
        String[] forms = line.strip().split("\\s+");
        String canonical = fold(forms[0]);
        long identity = Hashing.of(canonical);
        long coarse = Skeleton.ofArabic(Articles.stripArabic(canonical));
        for (String form : forms) {
            boolean shortForm = form.startsWith("~");
            entries.putIfAbsent(
                    fold(shortForm ? form.substring(1) : form), new Entry(forms[0], identity, coarse, shortForm));
        }
    }

    private static String fold(String form) {
        String plain = Orthography.plain(form);
        return Orthography.isArabic(plain) ? Orthography.arabic(plain) : Articles.collapse(Orthography.latin(plain));
    }
}
