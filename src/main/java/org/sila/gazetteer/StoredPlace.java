package org.sila.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.places.Place;

/**
 * A place as it is kept.
 *
 * @param parentId what it lies in; null for a governorate
 * @param source where its names are from
 * @param mergedInto the place that it turned out to be; null where it stands for itself
 * @param version changes with every change
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
        @Nullable UUID mergedInto,
        int version) {

    StoredPlace {
        aliases = List.copyOf(aliases);
    }

    public boolean isMerged() {
        return mergedInto != null;
    }

    /** The same place, which lies in another one. */
    StoredPlace in(@Nullable UUID parent) {
        return new StoredPlace(id, code, kind, parent, arabic, english, aliases, source, mergedInto, version);
    }

    /** The same place, merged into that one; null to stand for itself. */
    StoredPlace into(@Nullable UUID other) {
        return new StoredPlace(id, code, kind, parentId, arabic, english, aliases, source, other, version);
    }

    /** The same place with all names of those that turned out to be it; one of these fills in for a script it lacks. */
    StoredPlace called(List<StoredPlace> same) {
        if (same.isEmpty()) {
            return this;
        }
        String inArabic = first(same, StoredPlace::arabic);
        String inLatin = first(same, StoredPlace::english);
        List<String> others = Stream.concat(aliases.stream(), same.stream().flatMap(StoredPlace::names))
                .filter(name -> !name.equals(inArabic) && !name.equals(inLatin))
                .distinct()
                .toList();
        return new StoredPlace(id, code, kind, parentId, inArabic, inLatin, others, source, mergedInto, version);
    }

    private String first(List<StoredPlace> same, Function<StoredPlace, String> script) {
        return Stream.concat(Stream.of(this), same.stream())
                .map(script)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
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
