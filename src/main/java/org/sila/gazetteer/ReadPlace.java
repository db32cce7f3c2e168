package org.sila.gazetteer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffDirectory;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the page of a place. */
@Service
class ReadPlace {

    private static final int MOST_WAYS_SHOWN = 100;

    private final PlaceStore store;
    private final WrittenPlaces written;
    private final WhoIsFrom whoIsFrom;
    private final StaffDirectory staff;
    private final CurrentStaff currentStaff;

    ReadPlace(
            PlaceStore store,
            WrittenPlaces written,
            WhoIsFrom whoIsFrom,
            StaffDirectory staff,
            CurrentStaff currentStaff) {
        this.store = store;
        this.written = written;
        this.whoIsFrom = whoIsFrom;
        this.staff = staff;
        this.currentStaff = currentStaff;
    }

    /**
     * What the page of a place shows.
     *
     * @param above what it lies in, the governorate first
     * @param within what lies in it
     * @param same other places that turned out to be it
     * @param namesakes other places that share a name with it
     * @param written ways in which records and reports write it or one in it
     * @param moreWays whether there are more of these
     * @param people who is from there
     * @param merged what it turned out to be; null where it stands for itself
     * @param seesNames whether the reader may see those who are from there
     */
    record Opened(
            StoredPlace place,
            List<StoredPlace> above,
            List<StoredPlace> within,
            List<StoredPlace> same,
            List<ListPlaces.Line> namesakes,
            List<String> written,
            boolean moreWays,
            WhoIsFrom.Counted people,
            @Nullable Merged merged,
            boolean seesNames,
            boolean mayChange) {}

    /**
     * That it turned out to be another place.
     *
     * @param stands the place to which that leads in the end
     * @param by name of who said so
     */
    record Merged(StoredPlace stands, PlaceMerge merge, String by) {}

    /** @throws NotFound where there is no such place */
    @Transactional(readOnly = true)
    public Opened read(UUID id) {
        Role role = currentStaff.require(ListPlaces.READERS).role();
        PlaceTree tree = new PlaceTree(store.all());
        StoredPlace place = tree.find(id).map(tree::called).orElseThrow(NotFound::new);
        List<String> ways = written.of(place.code());
        return new Opened(
                place,
                tree.above(place),
                tree.within(place),
                tree.sameAs(place),
                place.isMerged() ? List.of() : namesakes(place, tree),
                ways.stream().limit(MOST_WAYS_SHOWN).toList(),
                ways.size() > MOST_WAYS_SHOWN,
                whoIsFrom.count(ways),
                merged(place, tree),
                role != Role.ADMINISTRATOR,
                KeepPlaces.mayChange(role));
    }

    private @Nullable Merged merged(StoredPlace place, PlaceTree tree) {
        return store.mergeOf(place.id())
                .map(merge -> new Merged(
                        tree.called(tree.standing(place)),
                        merge,
                        staff.names(List.of(merge.by())).getOrDefault(merge.by(), "")))
                .orElse(null);
    }

    /** Others that are called so. */
    static List<ListPlaces.Line> namesakes(StoredPlace place, PlaceTree tree) {
        Set<String> keys = Namesake.keys(place);
        return tree.standing().stream()
                .filter(other -> !other.id().equals(place.id())
                        && Namesake.among(List.of(other), keys).isPresent())
                .map(other -> new ListPlaces.Line(other, tree.above(other)))
                .toList();
    }
}
