package org.sila.gazetteer;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.places.Place;
import org.sila.places.Places;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists places, all by level and name or those that are called like what somebody looks for. */
@Service
class ListPlaces {

    static final Role[] READERS = {Role.CASEWORKER, Role.SUPERVISOR, Role.ADMINISTRATOR};

    private static final int PAGE = 50;

    private final PlaceStore store;
    private final Places places;
    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;

    ListPlaces(PlaceStore store, Places places, JdbcClient jdbc, CurrentStaff currentStaff) {
        this.store = store;
        this.places = places;
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
    }

    /** What the list shows. */
    record Listed(Page<Line> page, boolean mayChange) {}

    /** A place in the list, with what it lies in, the governorate first. */
    record Line(StoredPlace place, List<StoredPlace> above) {}

    @Transactional(readOnly = true)
    public Listed page(String lookedFor, Place.@Nullable Kind kind, Locale reader, @Nullable Cursor from) {
        Role role = currentStaff.require(READERS).role();
        PlaceTree tree = new PlaceTree(store.all());
        Collator order = Collator.getInstance(reader);
        List<StoredPlace> found = new ArrayList<>(tree.standing().stream()
                .filter(place -> kind == null || place.kind() == kind)
                .filter(place -> isCalledLike(place, lookedFor))
                .toList());
        found.sort(Comparator.comparing((StoredPlace place) -> !isCalled(place, lookedFor))
                .thenComparing(StoredPlace::kind)
                .thenComparing(place -> place.name(reader), order::compare)
                .thenComparing(StoredPlace::id));
        Page<StoredPlace> page =
                Page.within(found, PAGE, from, place -> place.id().toString());
        return new Listed(
                new Page<>(
                        page.items().stream()
                                .map(place -> new Line(place, tree.above(place)))
                                .toList(),
                        page.next(),
                        page.previous()),
                KeepPlaces.mayChange(role));
    }

    /** Ids by code, for links. */
    @Transactional(readOnly = true)
    public Map<String, UUID> ids(List<String> codes) {
        Map<String, UUID> ids = new HashMap<>();
        jdbc.sql("select code, id from place where code = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    ids.put(row.getString(1), row.getObject(2, UUID.class));
                });
        return ids;
    }

    /** Whether one of its names has every word of what is looked for, however it is spelt, or is it. */
    private boolean isCalledLike(StoredPlace place, String lookedFor) {
        if (lookedFor.isBlank() || isCalled(place, lookedFor)) {
            return true;
        }
        List<String> words = List.of(Places.nameKey(lookedFor).split(" "));
        return place.names()
                        .map(Places::nameKey)
                        .anyMatch(name -> words.stream().allMatch(name::contains))
                || places.placeNamed(lookedFor).map(Place::code).equals(Optional.of(place.code()));
    }

    private static boolean isCalled(StoredPlace place, String lookedFor) {
        String key = Places.placeKey(lookedFor);
        return !key.isEmpty() && place.names().map(Places::placeKey).anyMatch(key::equals);
    }
}
