package org.sila.matching.engine.profile;

import java.util.List;
import org.sila.matching.engine.names.NameReader;
import org.sila.matching.engine.names.NameToken;

/**
 * A place as far as it is understood.
 *
 * @param written as written; empty where absent
 * @param id the place, or 0 where the gazetteer does not know it
 * @param governorate its governorate, or 0
 * @param words the names in the text, for places that the gazetteer does not know
 */
public record PlaceReading(String written, long id, long governorate, List<NameToken> words) {

    private static final PlaceReading NOWHERE = new PlaceReading("", 0, 0, List.of());

    static PlaceReading of(String written, Gazetteer gazetteer) {
        if (written.isEmpty()) {
            return NOWHERE;
        }
        return gazetteer
                .locate(written)
                .map(place -> new PlaceReading(written, place.id(), place.governorate(), NameReader.words(written)))
                .orElseGet(() -> new PlaceReading(written, 0, 0, NameReader.words(written)));
    }

    public boolean isMissing() {
        return words.isEmpty() && id == 0;
    }

    /** True where the text names a governorate and no more. */
    public boolean isGovernorate() {
        return id != 0 && id == governorate;
    }
}
