package org.sila.matching.engine.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.names.NameReader;
import org.sila.matching.engine.names.NameToken;

/**
 * A place as far as it is understood.
 *
 * @param written as written; empty where absent
 * @param place the place; null where the gazetteer does not know it, {@link Gazetteer.Located#UNCLEAR} where it knows
 *     several
 * @param words the names in the text, for places that the gazetteer does not know
 */
public record PlaceReading(String written, Gazetteer.@Nullable Located place, List<NameToken> words) {

    private static final PlaceReading NOWHERE = new PlaceReading("", null, List.of());

    static PlaceReading of(String written, Gazetteer gazetteer) {
        return written.isEmpty()
                ? NOWHERE
                : new PlaceReading(written, gazetteer.locate(written).orElse(null), NameReader.words(written));
    }

    /** The place, or 0 where it is not certain which one is meant. */
    public long id() {
        return place == null ? 0 : place.id();
    }

    /** Its district, or 0. */
    public long district() {
        return place == null ? 0 : place.district();
    }

    /** Its governorate, or 0. */
    public long governorate() {
        return place == null ? 0 : place.governorate();
    }

    /** True where several places are called so. */
    public boolean isUnclear() {
        return Gazetteer.Located.UNCLEAR.equals(place);
    }

    public boolean isMissing() {
        return words.isEmpty() && place == null;
    }

    /** True where the text names a governorate and no more. */
    public boolean isGovernorate() {
        return id() != 0 && id() == governorate();
    }
}
