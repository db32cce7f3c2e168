package org.sila.matching.engine.comparison;

import org.sila.matching.engine.names.NameLevel;
import org.sila.matching.engine.names.NameReading;
import org.sila.matching.engine.names.ReadName;
import org.sila.matching.engine.names.TokenComparator;

/** Compares the names of two persons over all readings of both and keeps the pair of readings that fits best. */
final class NameComparison {

    /** How much each {@link NameLevel} speaks for a reading, by ordinal. */
    private static final float[] FIT = {6, 6, 6, 5.5f, 5, 5, 4, 3, -1, 4, -4, 0};

    private static final float GIVEN_COUNTS_MORE = 1.3f;
    private static final NameReading NOTHING = new NameReading(null, null, null, null, 0);

    /**
     * The best fit.
     *
     * @param fit how well, in no unit
     */
    record Result(
            NameReading first,
            NameReading second,
            NameLevel given,
            NameLevel father,
            NameLevel grandfather,
            NameLevel family,
            float fit) {}

    private NameComparison() {}

    static Result compare(ReadName first, ReadName second) {
        Result best = null;
        for (NameReading one : first.readings()) {
            for (NameReading two : second.readings()) {
                Result result = compare(one, two);
                if (best == null || result.fit() > best.fit()) {
                    best = result;
                }
            }
        }
        return best == null ? compare(NOTHING, NOTHING) : best;
    }

    private static Result compare(NameReading one, NameReading two) {
        NameLevel given = TokenComparator.compare(one.given(), two.given());
        NameLevel father = TokenComparator.compare(one.father(), two.father());
        NameLevel grandfather = TokenComparator.compare(one.grandfather(), two.grandfather());
        NameLevel family = TokenComparator.compare(one.family(), two.family());
        float fit = GIVEN_COUNTS_MORE * FIT[given.ordinal()]
                + FIT[father.ordinal()]
                + FIT[grandfather.ordinal()]
                + FIT[family.ordinal()]
                - one.doubt()
                - two.doubt();
        return new Result(one, two, given, father, grandfather, family, fit);
    }

    /** Names that have only something in common say nothing either way, so they count as if they were missing. */
    static LineageLevel lineage(NameLevel father, NameLevel grandfather, NameLevel family) {
        return known(clear(father), clear(grandfather), clear(family));
    }

    private static NameLevel clear(NameLevel level) {
        return level == NameLevel.WEAK ? NameLevel.MISSING : level;
    }

    private static LineageLevel known(NameLevel father, NameLevel grandfather, NameLevel family) {
        boolean sameGrandfather = grandfather.agrees();
        if (father.agrees()) {
            if (family.agrees()) {
                return sameGrandfather ? LineageLevel.ALL : LineageLevel.FATHER_FAMILY;
            }
            if (family == NameLevel.MISSING) {
                return sameGrandfather ? LineageLevel.FATHER_GRANDFATHER : LineageLevel.FATHER_ONLY;
            }
            return LineageLevel.FATHER_NOT_FAMILY;
        }
        if (father != NameLevel.MISSING) {
            return family.agrees()
                    ? LineageLevel.FAMILY_NOT_FATHER
                    : family == NameLevel.MISSING ? LineageLevel.OTHER_FATHER : LineageLevel.CONFLICT;
        }
        if (family.agrees()) {
            return sameGrandfather ? LineageLevel.GRANDFATHER_FAMILY : LineageLevel.FAMILY_ONLY;
        }
        if (family != NameLevel.MISSING) {
            return LineageLevel.OTHER_FAMILY;
        }
        return sameGrandfather ? LineageLevel.GRANDFATHER_ONLY : LineageLevel.MISSING;
    }
}
