package org.sila.matching.engine.comparison;

import org.sila.matching.engine.names.NameLevel;

/** Compares the mothers' names. */
final class MotherComparison {

    private MotherComparison() {}

    static MotherLevel compare(NameLevel given, NameLevel family) {
        if (given == NameLevel.MISSING) {
            return MotherLevel.MISSING;
        }
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
