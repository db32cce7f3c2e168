package org.sila.matching.engine.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sila.matching.engine.sounds.Pair;
import org.sila.matching.engine.sounds.SoundTable;
import org.sila.matching.engine.sounds.SoundTrainer;

/**
 * Learns the letter table anew: {@code LetterTableTraining letters.tsv pairs.tsv...}. What {@link NamePairs} holds out of
 * each file is not learned from, so that {@link NamePairsBenchmark} measures on names the table has not seen.
 */
public final class LetterTableTraining {

    private static final List<String> HEADING = List.of(
            "# Learned letter table: what Latin letters stand for an Arabic letter, and for a Latin letter in another",
            "# romanisation, by expectation maximisation over pairs of spellings; see docs/matching.md for how to make it anew.",
            "# Counts learned from google/transliteration ar2en (Apache-2.0) and the transliteration set that Y. Merhav and",
            "# S. Ash drew from Wikidata (COLING 2018; Wikidata is CC0). It holds no names, only sums over all of them.",
            "# A row: letter before, letter, letter after, and whether the Latin spelling starts here (s) or stands after a",
            "# consonant (c) or vowel (v); then what was written for the letter (or, as a gap, between it and the next), and",
            "# how often. # is the edge of a name, * any letter, - nothing written.");

    private LetterTableTraining() {}

    public static void main(String[] arguments) throws IOException {
        List<List<NamePairs.ReadPair>> files = new ArrayList<>();
        for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
            files.add(NamePairs.read(Path.of(file)));
        }
        List<Pair> pairs = NamePairs.toLearnFrom(files);
        System.out.println("learning from " + pairs.size() + " pairs");
        List<String> lines = new ArrayList<>(HEADING);
        lines.addAll(SoundTable.write(new SoundTrainer(pairs, System.out::println).train()));
        Files.write(Path.of(arguments[0]), lines);
    }
}
