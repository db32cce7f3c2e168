package org.sila.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.places.Place;

/** All places at one time, what lies in what, and which of them turned out to be another. */
final class PlaceTree {

    private final Map<UUID, StoredPlace> byId = new LinkedHashMap<>();
    private final Map<UUID, List<StoredPlace>> within = new HashMap<>();
    private final Map<UUID, List<StoredPlace>> same = new HashMap<>();

    PlaceTree(List<StoredPlace> all) {
        all.forEach(place -> byId.put(place.id(), place));
        for (StoredPlace place : all) {
            if (place.isMerged()) {
                same.computeIfAbsent(standing(place).id(), id -> new ArrayList<>())
                        .add(place);
            } else {
                parent(place)
                        .ifPresent(parent -> within.computeIfAbsent(parent.id(), id -> new ArrayList<>())
                                .add(place));
            }
        }
    }

    Optional<StoredPlace> find(@Nullable UUID id) {
        return Optional.ofNullable(id == null ? null : byId.get(id));
    }

    /** Itself, or what it turned out to be. */
    StoredPlace standing(StoredPlace place) {
        StoredPlace stands = place;
        while (stands.mergedInto() != null) {
            stands = Objects.requireNonNull(byId.get(stands.mergedInto()));
        }
        return stands;
    }

    /** What it lies in, or what that turned out to be. */
    Optional<StoredPlace> parent(StoredPlace place) {
        return find(place.parentId()).map(this::standing);
    }

    /** Others that turned out to be it. */
    List<StoredPlace> sameAs(StoredPlace place) {
        return same.getOrDefault(place.id(), List.of());
    }

    /** As it is shown: with the names of those that turned out to be it. */
    StoredPlace called(StoredPlace place) {
        return place.called(sameAs(place));
    }

    /** Those that stand for themselves, as they are shown, coarse ones first. */
    List<StoredPlace> standing() {
        return byId.values().stream()
                .filter(place -> !place.isMerged())
                .map(this::called)
                .toList();
    }

    /** What lies in it directly, as it is shown. */
    List<StoredPlace> within(StoredPlace place) {
        return within.getOrDefault(place.id(), List.of()).stream()
                .map(this::called)
                .toList();
    }

    /** What it lies in, the governorate first, as it is shown. */
    List<StoredPlace> above(StoredPlace place) {
        List<StoredPlace> above = new ArrayList<>();
        StoredPlace at = parent(place).orElse(null);
        while (at != null) {
            above.add(0, called(at));
            at = parent(at).orElse(null);
        }
        return above;
    }

    /** As the rest of the application knows them. */
    List<Place> known() {
        return standing().stream().map(this::known).toList();
    }

    private Place known(StoredPlace place) {
        List<StoredPlace> above = above(place);
        return new Place(
                place.code(),
                place.kind(),
                above.isEmpty() ? place.code() : above.get(0).code(),
                above.isEmpty() ? "" : above.get(above.size() - 1).code(),
                place.arabic(),
                place.english(),
                place.aliases(),
                place.source());
    }
}
