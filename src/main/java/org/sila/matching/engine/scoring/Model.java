package org.sila.matching.engine.scoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.sila.matching.engine.comparison.FieldLevels;
import org.sila.matching.engine.evidence.Field;
import org.sila.matching.engine.names.NameLevel;

/**
 * What each level of each field is worth, in bits, for the same person and for a relative, against two people who have
 * nothing to do with one another; with the prior and the calibration. Read from a table that people can read and change:
 * one line a level, {@code field level same same-rarity relative relative-rarity}. Where a name agreed, its rarity in bits
 * times the rarity factor is added. A level that is not listed weighs nothing, and "missing" never weighs anything.
 */
public final class Model {

    private static final int COLUMNS = 6;
    private static final long STATED_FOR = 10_000;
    private static final long FEWEST_MENTIONS = 2_000;

    private final String version;
    private final Map<Field, LevelWeight[]> weights = new EnumMap<>(Field.class);
    private final double[] nameQuality = new double[NameLevel.values().length];
    private double priorSame = -12;
    private double priorRelative = -9;
    private double slope = 1;
    private double shift;

    private record LevelWeight(double same, double sameRarity, double relative, double relativeRarity) {
        static final LevelWeight NOTHING = new LevelWeight(0, 0, 0, 0);
    }

    private Model(String version) {
        this.version = version;
        for (Field field : Field.values()) {
            LevelWeight[] levels = new LevelWeight[FieldLevels.codes(field).size()];
            java.util.Arrays.fill(levels, LevelWeight.NOTHING);
            weights.put(field, levels);
        }
    }

    /** The model that ships with the engine. */
    public static Model shipped() {
        try (InputStream in = Objects.requireNonNull(Model.class.getResourceAsStream("model.tsv"))) {
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads a model table.
     *
     * @throws IllegalArgumentException with the line, where one is not understood
     */
    public static Model read(Reader table) {
        List<String> lines = new BufferedReader(table)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        Model model = new Model(lines.isEmpty() ? "" : lines.get(0).replaceFirst("^version\\s+", ""));
        lines.stream().skip(1).forEach(model::accept);
        return model;
    }

    private void accept(String line) {
        String[] cells = line.split("\\s+");
        try {
            switch (cells[0]) {
                case "prior" -> {
                    priorSame = Double.parseDouble(cells[1]);
                    priorRelative = Double.parseDouble(cells[2]);
                }
                case "calibration" -> {
                    slope = Double.parseDouble(cells[1]);
                    shift = Double.parseDouble(cells[2]);
                }
                case "name-quality" -> nameQuality[indexOf(Field.GIVEN, cells[1])] = Double.parseDouble(cells[2]);
                default -> acceptLevel(cells);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException notUnderstood) {
            throw new IllegalArgumentException("model line not understood: " + line, notUnderstood);
        }
    }

    private void acceptLevel(String[] cells) {
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("six columns expected");
        }
        Field field = Field.valueOf(cells[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        int level = indexOf(field, cells[1]);
        if (level == FieldLevels.missing(field)) {
            throw new IllegalArgumentException("missing data has no weight");
        }
        Objects.requireNonNull(weights.get(field))[level] = new LevelWeight(
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]));
    }

    private static int indexOf(Field field, String level) {
        int index = FieldLevels.codes(field).indexOf(level);
        if (index < 0) {
            throw new IllegalArgumentException("no such level: " + level);
        }
        return index;
    }

    private LevelWeight weight(Field field, int level) {
        return Objects.requireNonNull(weights.get(field))[level];
    }

    /** Bits for "one person" against "two unrelated people", where the agreeing names are {@code rarity} bits rare. */
    double same(Field field, int level, double rarity) {
        LevelWeight weight = weight(field, level);
        return weight.same() + weight.sameRarity() * rarity;
    }

    /** Bits for "relatives" against "two unrelated people". */
    double relative(Field field, int level, double rarity) {
        LevelWeight weight = weight(field, level);
        return weight.relative() + weight.relativeRarity() * rarity;
    }

    /** The most that the field can say with a name of middling rarity. */
    public double best(Field field) {
        double best = 0;
        for (int level = 0; level < FieldLevels.missing(field); level++) {
            best = Math.max(best, same(field, level, 5));
        }
        return best;
    }

    /** How much of a name's rarity counts at a level, 0 to 1. */
    double quality(NameLevel level) {
        return nameQuality[level.ordinal()];
    }

    /** Name of this set of weights; stored with every match. */
    public String version() {
        return version;
    }

    /** Bits by which the priors fall because more mentions are searched than the priors are stated for. */
    double dilution(long mentions) {
        return Math.log(Math.max(FEWEST_MENTIONS, mentions) / (double) STATED_FOR) / Math.log(2);
    }

    /** log2 odds that one of ten thousand mentions is the same person, before anything is compared. */
    double priorSame() {
        return priorSame;
    }

    /** log2 odds that one of ten thousand mentions is a relative, before anything is compared. */
    double priorRelative() {
        return priorRelative;
    }

    /** Calibrated log2 odds from raw log2 odds: a straight line, fitted on pairs of which the truth is known. */
    double calibrated(double log2Odds) {
        return slope * log2Odds + shift;
    }
}
