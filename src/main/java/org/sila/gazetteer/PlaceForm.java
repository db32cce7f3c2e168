package org.sila.gazetteer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.places.Place;
import org.springframework.validation.Errors;

/**
 * What is known of a place, as typed.
 *
 * @param key of the form, so that sending it twice makes one place
 * @param version of the place when it was read; null for a new one
 * @param parentId what it lies in; null for a governorate
 * @param names other names, one a line
 * @param source where the names are from
 */
record PlaceForm(
        @Nullable UUID key,
        @Nullable Integer version,
        @Size(max = 300) @Nullable String arabic,
        @Size(max = 300) @Nullable String english,

        @NotNull(message = "{gazetteer.error.kind}") Place.@Nullable Kind kind,

        @Nullable UUID parentId,
        @Nullable String names,
        @Size(max = 300) @Nullable String source) {

    private static final int LONGEST = 300;
    private static final int MOST_LINES = 100;

    static PlaceForm empty(@Nullable UUID parentId) {
        return new PlaceForm(Ids.next(), null, "", "", Place.Kind.TOWN, parentId, "", "");
    }

    /** @param parentId what it lies in, which may have been merged since into what is shown */
    static PlaceForm of(StoredPlace place, @Nullable UUID parentId) {
        return new PlaceForm(
                place.id(),
                place.version(),
                place.arabic(),
                place.english(),
                place.kind(),
                parentId,
                String.join("\n", place.aliases()),
                place.source());
    }

    /** What only reading finds. */
    void check(Errors errors) {
        if (WrittenText.clean(arabic).isEmpty() && WrittenText.clean(english).isEmpty()) {
            errors.rejectValue("arabic", "gazetteer.error.name");
        }
        List<String> lines = lines().toList();
        if (lines.size() > MOST_LINES || lines.stream().anyMatch(line -> line.length() > LONGEST)) {
            errors.rejectValue("names", "gazetteer.error.lines", new Object[] {MOST_LINES, LONGEST}, null);
        }
        if (parentId == null && kind != Place.Kind.GOVERNORATE) {
            errors.rejectValue("parentId", "gazetteer.error.parent");
        }
    }

    /** The place as it is now said to be. Only after {@link #check} found nothing. */
    StoredPlace read(UUID id, String code) {
        return new StoredPlace(
                id,
                code,
                kind == null ? Place.Kind.TOWN : kind,
                isGovernorate() ? null : parentId,
                WrittenText.clean(arabic),
                WrittenText.clean(english),
                lines().distinct().toList(),
                WrittenText.clean(source),
                null,
                version == null ? 0 : version);
    }

    UUID keyOrNew() {
        return key == null ? Ids.next() : key;
    }

    boolean isGovernorate() {
        return kind == Place.Kind.GOVERNORATE;
    }

    private Stream<String> lines() {
        return WrittenText.cleanLines(names).lines().map(WrittenText::clean).filter(line -> !line.isEmpty());
    }
}
