package org.sila.matching.engine.population;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Spellings of single words that were really published: a file of Arabic TAB Latin. */
public final class RealSpellings {

    /** None known. */
    public static final RealSpellings NONE = new RealSpellings();

    private final Map<String, List<String>> byWord = new HashMap<>();

    private RealSpellings() {}

    public static RealSpellings read(Path file) throws IOException {
        RealSpellings spellings = new RealSpellings();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t");
            if (cells.length > 1 && cells[1].length() > 1 && !cells[1].contains(" ")) {
                spellings
                        .byWord
                        .computeIfAbsent(key(cells[0]), word -> new ArrayList<>())
                        .add(cells[1]);
            }
        }
        return spellings;
    }

    /** One of them; empty where none is known. */
    String draw(String word, SplittableRandom random) {
        List<String> known = byWord.getOrDefault(key(word), List.of());
        return known.isEmpty() ? "" : Hand.capitals(known.get(random.nextInt(known.size())), random);
    }

    private static String key(String word) {
        return word.replace('أ', 'ا').replace('إ', 'ا').replace('ة', 'ه').replace('ى', 'ي');
    }
}
