package org.sila.matching.engine.sounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Learns a {@link SoundModel} from pairs of spellings by expectation maximisation: each round weighs all ways to align
 * each pair by the model so far, counts what they say, and makes the next model of the counts. Some pairs are no spellings
 * of one name at all; a pair counts as far as it is likelier to be one than not. Latin spellings of one Arabic name teach
 * how romanisations differ.
 */
public final class SoundTrainer {

    private static final int ROUNDS = 6;
    private static final int FEWEST_SIGHTINGS = 12;
    private static final double FIRST_GUESS = 30;
    private static final double STRANGERS = 0.02;
    private static final double LEAST_ODDS = 0.01;
    private static final float KINDRED_BITS = 3;
    private static final int MOST_SPELLINGS = 12;

    private final List<Pair> pairs;
    private final Consumer<String> progress;
    private final Background arabic;
    private final Background latin;
    private final Units units;

    private record Weighed(Spelling source, Spelling target, double share) {}

    /** @param progress told of each round */
    public SoundTrainer(List<Pair> pairs, Consumer<String> progress) {
        this.pairs = pairs.stream()
                .filter(pair -> !pair.arabic().isEmpty() && !pair.latin().isEmpty())
                .toList();
        this.progress = progress;
        this.arabic = Background.of(
                Script.ARABIC, this.pairs.stream().map(Pair::arabic).toList());
        this.latin =
                Background.of(Script.LATIN, this.pairs.stream().map(Pair::latin).toList());
        this.units = units();
    }

    /** The model after six rounds for each direction; more change nothing that matters. */
    public SoundModel train() {
        Transducer fromLatin = new Transducer(Script.LATIN, KnownSounds.ofLatin(units, FIRST_GUESS));
        Transducer fromArabic = new Transducer(Script.ARABIC, KnownSounds.ofArabic(units, FIRST_GUESS));
        for (int round = 1; round <= ROUNDS; round++) {
            SoundModel model = new SoundModel(fromArabic, fromLatin, arabic, latin);
            fromArabic = next(model, Script.ARABIC, acrossScripts(model));
            progress.accept("Arabic to Latin, round " + round + " of " + ROUNDS);
        }
        List<Pair> romanised = romanisations(new SoundModel(fromArabic, fromLatin, arabic, latin));
        for (int round = 1; round <= ROUNDS; round++) {
            SoundModel model = new SoundModel(fromArabic, fromLatin, arabic, latin);
            fromLatin = next(model, Script.LATIN, withinLatin(model, romanised));
            progress.accept("Latin to Latin, round " + round + " of " + ROUNDS + ", " + romanised.size() + " pairs");
        }
        return new SoundModel(fromArabic, fromLatin, arabic, latin);
    }

    private Transducer next(SoundModel model, Script source, List<Weighed> learned) {
        SoundCounts counts = source == Script.ARABIC ? KnownSounds.ofArabic(units, 1) : KnownSounds.ofLatin(units, 1);
        for (Weighed pair : learned) {
            Lattice lattice = new Lattice(model.from(source), pair.source(), pair.target());
            double odds = (1 - STRANGERS) / STRANGERS * Math.pow(2, lattice.weight());
            if (odds > LEAST_ODDS) {
                lattice.count(counts, pair.share() * odds / (1 + odds));
            }
        }
        return new Transducer(source, counts);
    }

    private List<Weighed> acrossScripts(SoundModel model) {
        List<Weighed> learned = new ArrayList<>();
        for (Pair pair : pairs) {
            Spelling name = Spelling.of(model, pair.arabic(), Script.ARABIC);
            learned.add(new Weighed(name, Spelling.of(model, pair.latin(), Script.LATIN), 1));
            Pair northern = NorthernUsage.of(pair);
            if (northern != pair) {
                Spelling latinOfIt = Spelling.of(model, northern.latin(), Script.LATIN);
                learned.add(new Weighed(name, latinOfIt, NorthernUsage.SHARE));
            }
        }
        return learned;
    }

    private static List<Weighed> withinLatin(SoundModel model, List<Pair> romanised) {
        return romanised.stream()
                .map(pair -> new Weighed(
                        Spelling.of(model, pair.arabic(), Script.LATIN),
                        Spelling.of(model, pair.latin(), Script.LATIN),
                        1))
                .toList();
    }

    /** Latin spellings of one Arabic name, each with each, those left out that hardly sound like it. */
    private List<Pair> romanisations(SoundModel model) {
        Map<String, List<String>> spellings = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            float weight = model.weight(
                    Spelling.of(model, pair.arabic(), Script.ARABIC), Spelling.of(model, pair.latin(), Script.LATIN));
            List<String> known = spellings.computeIfAbsent(pair.arabic(), name -> new ArrayList<>());
            if (weight > KINDRED_BITS && known.size() < MOST_SPELLINGS) {
                known.add(pair.latin());
            }
        }
        List<Pair> romanised = new ArrayList<>();
        for (List<String> known : spellings.values()) {
            for (String one : known) {
                known.stream()
                        .filter(other -> !other.equals(one))
                        .forEach(other -> romanised.add(new Pair(one, other)));
            }
        }
        return romanised;
    }

    /** The Latin letter groups seen often enough: vowels together or consonants together, at most three. */
    private Units units() {
        Map<String, Integer> sightings = new HashMap<>();
        for (Pair pair : pairs) {
            String text = pair.latin();
            for (int length = 2; length <= Units.LONGEST; length++) {
                for (int from = 0; from + length <= text.length(); from++) {
                    sightings.merge(text.substring(from, from + length), 1, Integer::sum);
                }
            }
        }
        List<String> groups = new ArrayList<>(List.of(""));
        for (char letter = 'a'; letter <= 'z'; letter++) {
            groups.add(String.valueOf(letter));
        }
        sightings.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_SIGHTINGS)
                .map(Map.Entry::getKey)
                .filter(SoundTrainer::ofOneKind)
                .sorted()
                .forEach(groups::add);
        return new Units(groups);
    }

    /** True for groups of vowels (with w, y and h) and for groups of consonants. */
    private static boolean ofOneKind(String group) {
        return group.chars().allMatch(c -> "aeiouywh".indexOf(c) >= 0)
                || group.chars().noneMatch(c -> "aeiou".indexOf(c) >= 0);
    }
}
