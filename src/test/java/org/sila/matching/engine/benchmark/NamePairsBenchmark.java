package org.sila.matching.engine.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.sila.matching.engine.benchmark.NamePairs.ReadPair;
import org.sila.matching.engine.names.NameLevel;
import org.sila.matching.engine.names.NameToken;
import org.sila.matching.engine.names.TokenComparator;

/**
 * Finds names across scripts: {@code NamePairsBenchmark pairs.tsv...}. For each of 1,600 names that the letter table has not
 * seen, ranks all 1,600 Arabic spellings for its Latin one by level and then by sound weight, and prints how often the right
 * one comes first and within the first five. A name that ties with another is counted as behind it.
 */
public final class NamePairsBenchmark {

    private static final int MOST_SHOWN = 40;
    private static final int RANDOM_PAIRS = 400_000;

    private NamePairsBenchmark() {}

    public static void main(String[] files) throws IOException {
        List<ReadPair> joint = new ArrayList<>();
        System.out.printf("%-28s %6s %9s %9s %7s%n", "", "names", "recall@1", "recall@5", "us/pair");
        for (String file : files) {
            List<ReadPair> names = NamePairs.heldOut(NamePairs.read(Path.of(file)));
            print(String.valueOf(Path.of(file).getFileName()), names, names.size());
            joint.addAll(names);
        }
        List<ReadPair> distinct = distinct(joint);
        Collections.shuffle(distinct, new Random(1));
        List<ReadPair> sample = distinct.subList(0, Math.min(NamePairs.HELD_OUT, distinct.size()));
        print("jointly", sample, sample.size());
        List<ReadPair> ofArabicKind = distinct.stream()
                .filter(pair -> pair.arabic().core().matches(".*[حعقصضطظذثخ].*"))
                .toList();
        print("with letters of Arabic alone", ofArabicKind, ofArabicKind.size());
        List<ReadPair> minorities = minorities();
        List<ReadPair> among = new ArrayList<>(minorities);
        among.addAll(sample);
        List<ReadPair> candidates = distinct(among);
        print("Kurdish to Turkmen, by itself", minorities, minorities.size());
        print("Kurdish to Turkmen, among all", candidates, minorities.size());
        printLevels(distinct);
        printWithoutCommonSkeleton("all", distinct);
        printWithoutCommonSkeleton("with letters of Arabic alone", ofArabicKind);
    }

    /** How many spellings of one name, and of two names, reach each level: what the thresholds rest on. */
    private static void printLevels(List<ReadPair> pairs) {
        Random random = new Random(2);
        int[] same = new int[NameLevel.values().length];
        int[] other = new int[NameLevel.values().length];
        pairs.forEach(pair ->
                same[TokenComparator.compare(pair.arabic(), pair.latin()).ordinal()]++);
        for (int i = 0; i < RANDOM_PAIRS; i++) {
            int one = random.nextInt(pairs.size());
            int two = (one + 1 + random.nextInt(pairs.size() - 1)) % pairs.size();
            other[
                    TokenComparator.compare(
                                    pairs.get(one).arabic(), pairs.get(two).latin())
                            .ordinal()]++;
        }
        System.out.printf("%n%-16s %10s %12s%n", "at least", "one name", "two names");
        double ofSame = 0;
        double ofOther = 0;
        for (NameLevel level : NameLevel.values()) {
            ofSame += same[level.ordinal()] / (double) pairs.size();
            ofOther += other[level.ordinal()] / (double) RANDOM_PAIRS;
            if (level.compareTo(NameLevel.SOUND_SAME) >= 0 && level.compareTo(NameLevel.WEAK) <= 0) {
                System.out.printf("%-16s %10.4f %12.6f%n", level, ofSame, ofOther);
            }
        }
    }

    private static List<ReadPair> minorities() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(NamePairsBenchmark.class.getResourceAsStream("minority-names.tsv"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return distinct(NamePairs.read(text.lines().toList()));
        }
    }

    private static List<ReadPair> distinct(List<ReadPair> pairs) {
        Map<String, ReadPair> byName = new LinkedHashMap<>();
        pairs.forEach(pair -> byName.putIfAbsent(pair.arabic().core(), pair));
        return new ArrayList<>(byName.values());
    }

    /** Asks for the first {@code asked} of the candidates. */
    private static void print(String title, List<ReadPair> candidates, int asked) {
        int first = 0;
        int firstFive = 0;
        long start = System.nanoTime();
        for (int i = 0; i < asked; i++) {
            int rank = rank(candidates, i);
            first += rank == 0 ? 1 : 0;
            firstFive += rank < 5 ? 1 : 0;
        }
        double microseconds = (System.nanoTime() - start) / 1e3 / asked / candidates.size();
        System.out.printf(
                "%-28s %6d %9.4f %9.4f %7.2f%n",
                title, asked, first / (double) asked, firstFive / (double) asked, microseconds);
    }

    private static int rank(List<ReadPair> candidates, int asked) {
        NameToken latin = candidates.get(asked).latin();
        double own = score(candidates.get(asked).arabic(), latin);
        int rank = 0;
        for (int i = 0; i < candidates.size(); i++) {
            if (i != asked && score(candidates.get(i).arabic(), latin) >= own) {
                rank++;
            }
        }
        return rank;
    }

    private static double score(NameToken arabic, NameToken latin) {
        NameLevel level = TokenComparator.compare(arabic, latin);
        return TokenComparator.soundWeight(arabic, latin) - 1000.0 * level.ordinal();
    }

    private static void printWithoutCommonSkeleton(String title, List<ReadPair> pairs) {
        List<ReadPair> apart = pairs.stream()
                .filter(pair -> pair.arabic().coarse() != pair.latin().coarse()
                        && pair.arabic().coarse() != pair.latin().coarseAlternative())
                .toList();
        System.out.printf("%n%s: %d of %d pairs share no skeleton:", title, apart.size(), pairs.size());
        apart.stream()
                .limit(MOST_SHOWN)
                .forEach(pair -> System.out.print(
                        " " + pair.arabic().core() + "/" + pair.latin().core()));
        System.out.println();
    }
}
