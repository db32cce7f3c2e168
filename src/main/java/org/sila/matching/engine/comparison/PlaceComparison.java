package org.sila.matching.engine.comparison;

import java.util.List;
import org.sila.matching.engine.names.NameToken;
import org.sila.matching.engine.names.TokenComparator;
import org.sila.matching.engine.profile.FacilityReading;
import org.sila.matching.engine.profile.PlaceReading;

/** Compares places: by the gazetteer where it knows both, else by their letters. */
final class PlaceComparison {

    private PlaceComparison() {}

    static PlaceLevel compare(PlaceReading first, PlaceReading second) {
        if (first.isMissing() || second.isMissing()) {
            return PlaceLevel.MISSING;
        }
        if (first.id() == 0 || second.id() == 0) {
            return compareWords(first, second);
        }
        if (first.id() == second.id()) {
            return first.isGovernorate() ? PlaceLevel.SAME_GOVERNORATE : PlaceLevel.SAME_PLACE;
        }
        if (first.governorate() != second.governorate()) {
            return PlaceLevel.DIFFERENT;
        }
        if (first.isGovernorate() || second.isGovernorate()) {
            return PlaceLevel.SAME_GOVERNORATE;
        }
        return first.district() != 0 && first.district() == second.district()
                ? PlaceLevel.SAME_DISTRICT
                : PlaceLevel.OTHER_PLACE_OF_GOVERNORATE;
    }

    /** Two other words for places say nothing where one of them may mean the other place, too. */
    private static PlaceLevel compareWords(PlaceReading first, PlaceReading second) {
        if (shareWord(first.words(), second.words())) {
            return PlaceLevel.SAME_PLACE;
        }
        return first.isUnclear() || second.isUnclear() ? PlaceLevel.MISSING : PlaceLevel.DIFFERENT;
    }

    static SimpleLevel compare(FacilityReading first, FacilityReading second) {
        if (first.isMissing() || second.isMissing()) {
            return SimpleLevel.MISSING;
        }
        if (!first.numbers().isEmpty() && !second.numbers().isEmpty()) {
            return first.numbers().equals(second.numbers()) ? SimpleLevel.SAME : SimpleLevel.DIFFERENT;
        }
        return shareWord(first.words(), second.words()) ? SimpleLevel.SAME : SimpleLevel.DIFFERENT;
    }

    private static boolean shareWord(List<NameToken> first, List<NameToken> second) {
        for (NameToken one : first) {
            for (NameToken two : second) {
                if (TokenComparator.compare(one, two).agrees()) {
                    return true;
                }
            }
        }
        return false;
    }
}
