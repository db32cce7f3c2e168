package org.sila.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.places.Place;

/**
 * A place as it is kept.
 *
 * @param parentId what it lies in; null for a governorate
 * @param source where its names are from
 */
record StoredPlace(
        UUID id,
        String code,
        Place.Kind kind,
        @Nullable UUID parentId,
        String arabic,
        String english,
        List<String> aliases,
        String source,
        int version) {

    StoredPlace {
        aliases = List.copyOf(aliases);
    }

    /** All its names. */
    Stream<String> names() {
        return Stream.concat(Stream.of(arabic, english), aliases.stream()).filter(name -> !name.isEmpty());
    }

    /** The name in the reader's language. */
    public String name(Locale reader) {
        return new Place(code, kind, "", "", arabic, english, aliases, source).name(reader);
    }
}
