package org.sila.matching.engine.comparison;

import org.sila.matching.engine.profile.BirthReading;

/** Compares dates of birth, each an interval of years with perhaps a day. */
final class BirthComparison {

    private BirthComparison() {}

    static BirthLevel compare(BirthReading first, BirthReading second) {
        if (first.isMissing() || second.isMissing()) {
            return BirthLevel.MISSING;
        }
        int apart = Math.max(0, Math.max(first.firstYear() - second.lastYear(), second.firstYear() - first.lastYear()));
        boolean byAge = first.origin() == BirthReading.Origin.AGE || second.origin() == BirthReading.Origin.AGE;
        if (apart == 0) {
            return byAge ? BirthLevel.AGE_FITS : withinYear(first, second);
        }
        if (first.hasDay() && second.hasDay() && first.day() == second.day() && first.month() == second.month()) {
            return BirthLevel.SAME_DAY_OTHER_YEAR;
        }
        return byAge && apart <= 2 ? BirthLevel.AGE_NEAR : distance(apart);
    }

    private static BirthLevel withinYear(BirthReading first, BirthReading second) {
        if (first.month() == 0 || second.month() == 0) {
            return BirthLevel.SAME_YEAR;
        }
        if (first.month() == second.month() && (!first.hasDay() || !second.hasDay())) {
            return BirthLevel.SAME_MONTH;
        }
        if (first.month() == second.month() && first.day() == second.day()) {
            return BirthLevel.SAME_DAY;
        }
        return first.hasDay() && first.day() == second.month() && first.month() == second.day()
                ? BirthLevel.DAY_MONTH_SWAPPED
                : BirthLevel.SAME_YEAR_OTHER_DAY;
    }

    private static BirthLevel distance(int years) {
        return switch (years) {
            case 1 -> BirthLevel.ONE_YEAR_APART;
            case 2 -> BirthLevel.TWO_YEARS_APART;
            case 3, 4, 5 -> BirthLevel.FIVE_YEARS_APART;
            case 10 -> BirthLevel.TEN_YEARS_APART;
            default -> BirthLevel.FAR_APART;
        };
    }
}
