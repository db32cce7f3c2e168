package org.sila.matching.engine.scoring;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.names.NameRole;
import org.sila.matching.engine.names.NameToken;
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

    private void add(ReadName name) {
        mentions++;
        countGiven(name.in(NameRole.GIVEN));
        countGiven(name.in(NameRole.FATHER));
        countGiven(name.in(NameRole.GRANDFATHER));
        NameToken family = name.in(NameRole.FAMILY);
        if (family != null) {
            this.family.merge(family.identity(), 1, Integer::sum);
            familyTotal++;
        }
    }

    private void countGiven(@Nullable NameToken token) {
        if (token != null) {
            given.merge(token.identity(), 1, Integer::sum);
            givenTotal++;
        }
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
