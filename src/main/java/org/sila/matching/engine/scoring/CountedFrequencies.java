package org.sila.matching.engine.scoring;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.sila.matching.engine.names.ReadName;

/**
 * Name frequencies counted on the mentions at hand, smoothed so that a name seen once is rare but not infinitely so and a
 * handful of mentions says little.
 */
public final class CountedFrequencies implements NameFrequencies {

    private static final double SMOOTHING = 50;
    private static final double UNSEEN_GIVEN = 1 / 150.0;
    private static final double UNSEEN_FAMILY = 1 / 300.0;

    private final Map<Long, Integer> given = new HashMap<>();
    private final Map<Long, Integer> family = new HashMap<>();
    private long givenTotal;
    private long familyTotal;
    private long mentions;

    /** Counts the given names (own, father's, grandfather's) and the family names. */
    public static CountedFrequencies of(Collection<ReadName> names) {
        CountedFrequencies counted = new CountedFrequencies();
        names.forEach(counted::add);
        return counted;
    }

    /** Nothing counted: every name is of middling rarity. */
    public static CountedFrequencies none() {
        return new CountedFrequencies();
    }

    /**
     * From what was counted before.
     *
     * @param given how many given names are the one of each identity
     * @param family the same for family names
     * @param mentions how many mentions were counted
     */
    public static CountedFrequencies of(Map<Long, Integer> given, Map<Long, Integer> family, long mentions) {
        CountedFrequencies counted = new CountedFrequencies();
        counted.given.putAll(given);
        counted.family.putAll(family);
        counted.givenTotal = total(given);
        counted.familyTotal = total(family);
        counted.mentions = mentions;
        return counted;
    }

    private static long total(Map<Long, Integer> counts) {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }

    private void add(ReadName name) {
        CountedNames names = CountedNames.of(name);
        names.given().forEach(identity -> given.merge(identity, 1, Integer::sum));
        names.family().forEach(identity -> family.merge(identity, 1, Integer::sum));
        givenTotal += names.given().size();
        familyTotal += names.family().size();
        mentions++;
    }

    @Override
    public double given(long identity) {
        return share(given.getOrDefault(identity, 0), givenTotal, UNSEEN_GIVEN);
    }

    @Override
    public double family(long identity) {
        return share(family.getOrDefault(identity, 0), familyTotal, UNSEEN_FAMILY);
    }

    @Override
    public long counted() {
        return mentions;
    }

    private static double share(int count, long total, double unseen) {
        return (count + SMOOTHING * unseen) / (total + SMOOTHING);
    }
}
