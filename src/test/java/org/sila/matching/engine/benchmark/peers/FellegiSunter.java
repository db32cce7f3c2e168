package org.sila.matching.engine.benchmark.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.sila.matching.engine.profile.Mention;

/**
 * Fellegi and Sunter as a statistician would set it up without knowing Arabic names: ICU writes them in Latin letters,
 * Jaro-Winkler levels compare their words, blocking on pairs of exact fields, u from random pairs, m by expectation
 * maximisation, fields taken for independent.
 */
public final class FellegiSunter implements Peer {

    private static final int FIELDS = 7;
    private static final int LEVELS = 5;
    private static final int MISSING = 4;
    private static final int LARGEST_BLOCK = 400;
    private static final int ROUNDS = 15;
    private static final int RANDOM_PAIRS = 300_000;
    private static final int LEARNED_FROM = 400_000;

    @Override
    public String name() {
        return "Jaro-Winkler Fellegi-Sunter";
    }

    @Override
    public void link(List<Mention> reports, List<Mention> records, Duration limit, Pairs pairs) {
        long end = System.nanoTime() + limit.toNanos();
        List<Plain> asked = Plain.transliterated(reports);
        List<Plain> known = Plain.transliterated(records);
        Map<String, List<Plain>> blocks = blocks(known);
        double[][] u = chances(asked, known);
        List<byte[]> sample = new ArrayList<>();
        int sampled = 0;
        while (sampled < asked.size() && sample.size() < LEARNED_FROM) {
            for (Plain candidate : candidates(asked.get(sampled), blocks)) {
                sample.add(levels(asked.get(sampled), candidate));
            }
            sampled++;
        }
        double[] prior = {0.3 / known.size()};
        double[][] m = learned(sample, u, prior, (double) sampled * known.size());
        for (int i = 0; i < asked.size(); i++) {
            for (Plain candidate : candidates(asked.get(i), blocks)) {
                double probability = probability(levels(asked.get(i), candidate), m, u, prior[0]);
                pairs.pair(asked.get(i).id(), candidate.id(), probability);
            }
            if (System.nanoTime() > end) {
                throw new TimeIsUp(i / (double) asked.size());
            }
        }
    }

    private static Map<String, List<Plain>> blocks(List<Plain> records) {
        Map<String, List<Plain>> blocks = new HashMap<>();
        for (Plain record : records) {
            for (String key : keys(record)) {
                blocks.computeIfAbsent(key, any -> new ArrayList<>()).add(record);
            }
        }
        return blocks;
    }

    private static Set<Plain> candidates(Plain report, Map<String, List<Plain>> blocks) {
        Set<Plain> candidates = new LinkedHashSet<>();
        for (String key : keys(report)) {
            List<Plain> block = blocks.getOrDefault(key, List.of());
            if (block.size() <= LARGEST_BLOCK) {
                candidates.addAll(block);
            }
        }
        return candidates;
    }

    private static List<String> keys(Plain one) {
        String[] name = one.name().split(" ");
        String first = name[0];
        String second = name.length > 2 ? name[1] : "";
        String last = name[name.length - 1];
        List<String> keys =
                new ArrayList<>(List.of("fl" + first + ' ' + last, "fs" + first + ' ' + second + last.charAt(0)));
        if (one.year() != 0) {
            keys.add("fy" + first + one.year());
            keys.add("ly" + last + one.year());
        }
        if (!one.nationalNumber().isEmpty()) {
            keys.add("n" + one.nationalNumber());
        }
        return keys;
    }

    private static byte[] levels(Plain report, Plain record) {
        String[] one = report.name().split(" ");
        String[] other = record.name().split(" ");
        return new byte[] {
            similar(one[0], other[0]),
            similar(one.length > 2 ? one[1] : "", other.length > 2 ? other[1] : ""),
            similar(one.length > 3 ? one[2] : "", other.length > 3 ? other[2] : ""),
            similar(one[one.length - 1], other[other.length - 1]),
            similar(report.mother(), record.mother()),
            years(report.year(), record.year()),
            similar(report.origin(), record.origin())
        };
    }

    /** As Splink's examples have it: equal, 0.92 and above, 0.8 and above, else. */
    private static byte similar(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return MISSING;
        }
        double similarity = JaroWinklerSimilarity.of(one, other);
        return (byte) (similarity == 1 ? 0 : similarity >= 0.92 ? 1 : similarity >= 0.8 ? 2 : 3);
    }

    private static byte years(int one, int other) {
        if (one == 0 || other == 0) {
            return MISSING;
        }
        int apart = Math.abs(one - other);
        return (byte) (apart == 0 ? 0 : apart == 1 ? 1 : apart <= 3 ? 2 : 3);
    }

    private static double[][] chances(List<Plain> reports, List<Plain> records) {
        Random random = new Random(1);
        double[][] counts = new double[FIELDS][LEVELS];
        for (int i = 0; i < RANDOM_PAIRS; i++) {
            byte[] levels =
                    levels(reports.get(random.nextInt(reports.size())), records.get(random.nextInt(records.size())));
            for (int field = 0; field < FIELDS; field++) {
                counts[field][levels[field]]++;
            }
        }
        return shares(counts);
    }

    /**
     * What true pairs look like.
     *
     * @param prior share of true pairs among all; learned too
     * @param allPairs how many pairs there are, compared or not
     */
    private static double[][] learned(List<byte[]> pairs, double[][] u, double[] prior, double allPairs) {
        double[][] m = new double[FIELDS][];
        Arrays.setAll(m, field -> new double[] {0.8, 0.1, 0.05, 0.05, 1});
        for (int round = 0; round < ROUNDS; round++) {
            double[][] counts = new double[FIELDS][LEVELS];
            double matches = 0;
            for (byte[] levels : pairs) {
                double probability = probability(levels, m, u, prior[0]);
                matches += probability;
                for (int field = 0; field < FIELDS; field++) {
                    counts[field][levels[field]] += probability;
                }
            }
            m = shares(counts);
            prior[0] = matches / allPairs;
        }
        return m;
    }

    /** Shares of the levels among pairs where the field is there on both sides. */
    private static double[][] shares(double[][] counts) {
        double[][] shares = new double[FIELDS][LEVELS];
        for (int field = 0; field < FIELDS; field++) {
            double sum = Arrays.stream(counts[field], 0, MISSING).sum();
            for (int level = 0; level < MISSING; level++) {
                shares[field][level] = (counts[field][level] + 0.5) / (sum + 2);
            }
            shares[field][MISSING] = 1;
        }
        return shares;
    }

    private static double probability(byte[] levels, double[][] m, double[][] u, double prior) {
        double odds = prior / (1 - prior);
        for (int field = 0; field < FIELDS; field++) {
            odds *= m[field][levels[field]] / u[field][levels[field]];
        }
        return odds / (1 + odds);
    }
}
