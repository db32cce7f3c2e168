package org.sila.matching;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.matching.models.Band;
import org.sila.places.Facility;
import org.sila.places.Place;
import org.sila.places.Places;

/** A filter of the queue as it stands in an address. What is not understood narrows nothing. */
record QueueForm(
        @Nullable String list,
        @Nullable String governorate,
        @Nullable String facility,
        @Nullable String source,
        @Nullable String band,
        @Nullable String death) {

    private static final List<Band> BANDS = List.of(Band.STRONG, Band.POSSIBLE, Band.WEAK);

    QueueFilter filter(Places places) {
        return new QueueFilter(
                among(List.of(QueueTab.values()), list).orElse(QueueTab.REVIEW),
                places.governorates().stream()
                        .map(Place::code)
                        .filter(code -> code.equals(governorate))
                        .findFirst()
                        .orElse(""),
                places.facilities().stream()
                        .map(Facility::code)
                        .filter(code -> code.equals(facility))
                        .findFirst()
                        .orElse(""),
                id(source),
                among(BANDS, band).orElse(null),
                "true".equals(death));
    }

    static List<Band> bands() {
        return BANDS;
    }

    private static <E extends Enum<E>> Optional<E> among(List<E> values, @Nullable String asked) {
        return Stream.ofNullable(asked)
                .flatMap(name -> values.stream()
                        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(name)))
                .findFirst();
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
