package org.sila.matching.engine.population;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Writes names in Latin letters as one list does: in the hands it is written by, mostly keeping to the spelling it chose
 * for a name at first.
 */
final class Romaniser {

    /** Of a hundred words that have really published spellings, how many get one of those. */
    private static final int REAL = 55;

    private static final Map<String, Hand> HANDS = Hand.all();
    /** The hand that guesses vowels. */
    static final String MACHINE = "machine";

    private final RealSpellings real;
    private final int faithful;
    private final Map<String, String> usual = new HashMap<>();

    /**
     * @param faithful of a hundred names, how many get the list's usual spelling
     */
    Romaniser(RealSpellings real, int faithful) {
        this.real = real;
        this.faithful = faithful;
    }

    String write(Name name, String hand, SplittableRandom random) {
        if (random.nextInt(100) >= faithful) {
            return fresh(name, hand, random);
        }
        String key = hand + name.sounds();
        String known = usual.get(key);
        if (known == null) {
            known = fresh(name, hand, random);
            usual.put(key, known);
        }
        return known;
    }

    private String fresh(Name name, String hand, SplittableRandom random) {
        String published = random.nextInt(100) < REAL ? published(name, random) : "";
        if (!published.isEmpty()) {
            return published;
        }
        return hand.equals(MACHINE)
                ? MachineHand.write(name.written(), random)
                : HANDS.get(hand).write(name.sounds(), random);
    }

    private String published(Name name, SplittableRandom random) {
        String bare = real.draw(name.indefinite().written(), random);
        boolean article = !bare.isEmpty() && name.sounds().startsWith("al-");
        return article ? Hand.capitals(article(random) + bare, random) : bare;
    }

    private static String article(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> "El-";
            case 1 -> "Al ";
            case 2 -> "El ";
            case 3 -> "";
            default -> "Al-";
        };
    }
}
