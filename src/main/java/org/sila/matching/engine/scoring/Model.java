package org.sila.matching.engine.scoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The probabilities that pairs are weighed with (Fellegi and Sunter, "A theory for record linkage", 1969): how often each
 * level of each component is seen between two mentions of the same person (m), of relatives, and of two people who have
 * nothing to do with one another (u), given that both mentions have the component. A level's weight is log2(m / u).
 *
 * <p>For names u depends on the name. Where both carry the same name, however spelt, u is its frequency, and the table's
 * column is 1. Where one looks like the other but is not the same name, the column says among how many spellings such
 * slips are spread, so that محمود for محمد, a common name in its own right, weighs less than a word nobody is called.
 *
 * <p>The prior is stated for {@value #STATED_FOR} mentions. Missing data weighs nothing.
 */
public final class Model {

    /** The number of mentions that the priors are stated for. */
    static final long STATED_FOR = 10_000;

    private static final long FEWEST_MENTIONS = 1_000;

    private final String version;
    private final double priorSame;
    private final double priorRelative;
    private final double slope;
    private final double shift;
    private final double turned;
    private final LevelOdds[][] levels;

    /**
     * One level of one component.
     *
     * @param same probability between two mentions of the same person
     * @param relative probability between mentions of two relatives
     * @param unrelated probability between mentions of two others; for names see {@link Model}
     */
    public record LevelOdds(double same, double relative, double unrelated) {

        static final LevelOdds NOTHING = new LevelOdds(1, 1, 1);

        /** log2 of how much likelier the level is between two mentions of one person than between two of others. */
        public double sameBits() {
            return log2(same / unrelated);
        }

        double relativeBits() {
            return log2(relative / unrelated);
        }
    }

    /**
     * One line of a model's table.
     *
     * @param component code of the {@link Component}
     * @param level code of the level
     */
    public record Line(String component, String level, LevelOdds odds) {}

    /**
     * What a model says besides its table.
     *
     * @param version name of the model; stored with every match
     * @param priorSame log2 odds that one of {@value #STATED_FOR} mentions is the same person
     * @param priorRelative log2 odds that one of them is a relative
     * @param slope calibrated log2 odds = slope * log2 odds + shift
     * @param shift see {@code slope}
     * @param turned bits for a name that agrees only when the family name is taken to be first
     */
    public record Settings(
            String version, double priorSame, double priorRelative, double slope, double shift, double turned) {}

    private Model(Settings settings, LevelOdds[][] levels) {
        this.version = settings.version();
        this.priorSame = settings.priorSame();
        this.priorRelative = settings.priorRelative();
        this.slope = settings.slope();
        this.shift = settings.shift();
        this.turned = settings.turned();
        this.levels = levels;
    }

    /**
     * A model of the table; levels that it does not have weigh nothing.
     *
     * @throws IllegalArgumentException with the line, where one names what there is not, or is no probability
     */
    public static Model of(Settings settings, List<Line> lines) {
        LevelOdds[][] levels = new LevelOdds[Component.ALL.size()][];
        for (Component component : Component.ALL) {
            levels[component.ordinal()] = new LevelOdds[component.levels().size()];
            Arrays.fill(levels[component.ordinal()], LevelOdds.NOTHING);
        }
        for (Line line : lines) {
            Component component = component(line);
            int level = component.levels().indexOf(line.level());
            if (level < 0 || level == component.missing()) {
                throw notUnderstood(line, "there is no such level, or it is that of missing data");
            }
            LevelOdds odds = line.odds();
            if (!(odds.same() > 0 && odds.same() <= 1 && odds.relative() > 0 && odds.relative() <= 1)) {
                throw notUnderstood(line, "probabilities are above 0 and at most 1");
            }
            if (!(odds.unrelated() > 0 && odds.unrelated() < 1e6)) {
                throw notUnderstood(line, "the last column is above 0");
            }
            levels[component.ordinal()][level] = odds;
        }
        return new Model(settings, levels);
    }

    private static Component component(Line line) {
        return Component.ALL.stream()
                .filter(one -> one.code().equals(line.component()))
                .findAny()
                .orElseThrow(() -> notUnderstood(line, "there is no such component"));
    }

    private static IllegalArgumentException notUnderstood(Line line, String why) {
        return new IllegalArgumentException(
                "model: " + line.component() + " " + line.level() + " not understood: " + why);
    }

    /** The model that ships with the engine. */
    public static Model shipped() {
        try (InputStream in = Objects.requireNonNull(Model.class.getResourceAsStream("model.tsv"))) {
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads the table that ships: {@code component level same relative unrelated}, and the settings by name. */
    static Model read(Reader table) {
        List<Line> lines = new ArrayList<>();
        String[] settings = new String[4];
        new BufferedReader(table)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("\\s+"))
                .forEach(cells -> {
                    int setting =
                            List.of("version", "prior", "calibration", "turned").indexOf(cells[0]);
                    if (setting >= 0) {
                        settings[setting] =
                                String.join(" ", Arrays.asList(cells).subList(1, cells.length));
                    } else {
                        lines.add(line(cells));
                    }
                });
        return of(settings(settings), lines);
    }

    private static Settings settings(String[] settings) {
        String[] prior = settings[1].split(" ");
        String[] calibration = settings[2].split(" ");
        return new Settings(
                settings[0],
                Double.parseDouble(prior[0]),
                Double.parseDouble(prior[1]),
                Double.parseDouble(calibration[0]),
                Double.parseDouble(calibration[1]),
                Double.parseDouble(settings[3]));
    }

    private static Line line(String[] cells) {
        try {
            return new Line(
                    cells[0],
                    cells[1],
                    new LevelOdds(
                            Double.parseDouble(cells[2]), Double.parseDouble(cells[3]), Double.parseDouble(cells[4])));
        } catch (IndexOutOfBoundsException | NumberFormatException wrong) {
            throw new IllegalArgumentException("model: not understood: " + String.join(" ", cells), wrong);
        }
    }

    /** The table, every level that has a line. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Component component : Component.ALL) {
            for (int level = 0; level < component.missing(); level++) {
                LevelOdds odds = odds(component, level);
                if (odds != LevelOdds.NOTHING) {
                    lines.add(new Line(component.code(), component.levels().get(level), odds));
                }
            }
        }
        return lines;
    }

    public Settings settings() {
        return new Settings(version, priorSame, priorRelative, slope, shift, turned);
    }

    /** The same weights with another calibration. */
    public Model calibratedBy(CalibrationLine line) {
        return new Model(new Settings(version, priorSame, priorRelative, line.slope(), line.shift(), turned), levels);
    }

    LevelOdds odds(Component component, int level) {
        return levels[component.ordinal()][level];
    }

    /** The most that a component can say of a name of middling rarity. */
    public double best(Component component) {
        double best = 0;
        for (int level = 0; level < component.missing(); level++) {
            double rarity = component.isName() && level == Component.SAME_NAME ? 6 : 0;
            best = Math.max(best, odds(component, level).sameBits() + rarity);
        }
        return best;
    }

    /** Name of this set of weights; stored with every match. */
    public String version() {
        return version;
    }

    /** Bits by which the priors fall because more mentions are searched than the priors are stated for. */
    double dilution(long mentions) {
        return log2(Math.max(FEWEST_MENTIONS, mentions) / (double) STATED_FOR);
    }

    double priorSame() {
        return priorSame;
    }

    double priorRelative() {
        return priorRelative;
    }

    double turned() {
        return turned;
    }

    /** Calibrated log2 odds from raw log2 odds: a straight line, fitted on pairs of which the truth is known. */
    public double calibrated(double log2Odds) {
        return slope * log2Odds + shift;
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "model %s", version);
    }
}
