package org.sila.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.places.Place;

/** All places at one time, and what lies in what. */
final class PlaceTree {

    private final Map<UUID, StoredPlace> byId = new LinkedHashMap<>();
    private final Map<UUID, List<StoredPlace>> within = new HashMap<>();

    PlaceTree(List<StoredPlace> all) {
        for (StoredPlace place : all) {
            byId.put(place.id(), place);
            if (place.parentId() != null) {
                within.computeIfAbsent(place.parentId(), id -> new ArrayList<>())
                        .add(place);
            }
        }
    }

    Optional<StoredPlace> find(@Nullable UUID id) {
        return Optional.ofNullable(id == null ? null : byId.get(id));
    }

    Optional<StoredPlace> coded(String code) {
        return byId.values().stream().filter(place -> place.code().equals(code)).findFirst();
    }

    /** What lies in it directly. */
    List<StoredPlace> within(StoredPlace place) {
        return within.getOrDefault(place.id(), List.of());
    }

    /** What it lies in, the governorate first. */
    List<StoredPlace> above(StoredPlace place) {
        List<StoredPlace> above = new ArrayList<>();
        StoredPlace at = find(place.parentId()).orElse(null);
        while (at != null) {
            above.add(0, at);
            at = find(at.parentId()).orElse(null);
        }
        return above;
    }

    /** As the rest of the application knows them. */
    List<Place> known() {
        return byId.values().stream().map(this::known).toList();
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
