package org.sila.matching.engine.comparison;

import org.sila.matching.engine.names.NameLevel;
import org.sila.matching.engine.names.ReadName;
import org.sila.matching.engine.names.TokenComparator;

/** Compares the mothers' names. */
final class MotherComparison {

    private MotherComparison() {}

    static MotherLevel compare(ReadName first, ReadName second) {
        NameLevel given = TokenComparator.compare(first.mother(), second.mother());
        if (given == NameLevel.MISSING) {
            return MotherLevel.MISSING;
        }
        NameLevel family = TokenComparator.compare(first.motherFamily(), second.motherFamily());
        if (given.agrees()) {
            if (family == NameLevel.MISSING) {
                return MotherLevel.GIVEN;
            }
            return family.agrees() || family == NameLevel.WEAK
                    ? MotherLevel.GIVEN_AND_FAMILY
                    : MotherLevel.GIVEN_NOT_FAMILY;
        }
        if (family.agrees()) {
            return MotherLevel.FAMILY_NOT_GIVEN;
        }
        return given == NameLevel.WEAK ? MotherLevel.WEAK : MotherLevel.DIFFERENT;
    }
}
