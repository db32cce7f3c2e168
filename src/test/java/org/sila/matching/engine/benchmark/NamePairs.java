package org.sila.matching.engine.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.names.NameReader;
import org.sila.matching.engine.names.NameToken;
import org.sila.matching.engine.sounds.Pair;

/** Pairs of an Arabic and a Latin spelling, one a line, split by name into what is learned from and what is held out. */
final class NamePairs {

    static final int HELD_OUT = 1600;
    private static final long SEED = 1985;

    /** One pair, read as the engine reads names. */
    record ReadPair(NameToken arabic, NameToken latin) {

        Pair letters() {
            return new Pair(arabic.core(), latin.core());
        }
    }

    private NamePairs() {}

    static List<ReadPair> read(Path file) throws IOException {
        return read(Files.readAllLines(file));
    }

    static List<ReadPair> read(List<String> lines) {
        List<ReadPair> pairs = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\t");
            if (line.startsWith("#") || cells.length < 2) {
                continue;
            }
            NameToken arabic = token(cells[0]);
            NameToken latin = token(cells[1]);
            if (arabic != null && latin != null && arabic.arabic() && !latin.arabic()) {
                pairs.add(new ReadPair(arabic, latin));
            }
        }
        return pairs;
    }

    /** One pair for each of 1,600 names of a file, always the same ones. */
    static List<ReadPair> heldOut(List<ReadPair> pairs) {
        Map<String, ReadPair> byName = new LinkedHashMap<>();
        pairs.forEach(pair -> byName.putIfAbsent(pair.arabic().core(), pair));
        List<ReadPair> names = new ArrayList<>(byName.values());
        Collections.shuffle(names, new Random(SEED));
        return names.subList(0, Math.min(HELD_OUT, names.size()));
    }

    /** All pairs of all files but those whose Arabic name is held out in any. */
    static List<Pair> toLearnFrom(List<List<ReadPair>> files) {
        Set<String> unseen = new HashSet<>();
        for (List<ReadPair> file : files) {
            heldOut(file).forEach(pair -> unseen.add(pair.arabic().core()));
        }
        Set<Pair> learned = new LinkedHashSet<>();
        for (List<ReadPair> file : files) {
            file.stream()
                    .filter(pair -> !unseen.contains(pair.arabic().core()))
                    .forEach(pair -> learned.add(pair.letters()));
        }
        return List.copyOf(learned);
    }

    /** All words of a name as one, and null where there are no letters. */
    private static @Nullable NameToken token(String text) {
        return NameReader.words(text).stream().reduce(NameReader::together).orElse(null);
    }
}
