package org.sila.gazetteer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what follows from it when a place is merged into another, before anybody says so. */
@Service
class ForeseeMerge {

    private final PlaceStore store;
    private final WrittenPlaces written;
    private final WhoIsFrom whoIsFrom;
    private final CurrentStaff currentStaff;

    ForeseeMerge(PlaceStore store, WrittenPlaces written, WhoIsFrom whoIsFrom, CurrentStaff currentStaff) {
        this.store = store;
        this.written = written;
        this.whoIsFrom = whoIsFrom;
        this.currentStaff = currentStaff;
    }

    /**
     * What follows.
     *
     * @param place the one that is no longer shown where a place is chosen
     * @param into the one that stays
     * @param names that this one gets
     * @param within places that come to lie in this one
     * @param ways in how many ways records and reports write the first or a place in it
     * @param people who is from there, and counts for the one that stays
     * @param refused why it cannot be; null where it can
     * @param seesNames whether the reader may see small numbers
     */
    record Foreseen(
            ListPlaces.Line place,
            ListPlaces.Line into,
            List<String> names,
            List<StoredPlace> within,
            int ways,
            WhoIsFrom.Counted people,
            @Nullable DomainError refused,
            boolean seesNames) {}

    /** @throws NotFound where there is no such place */
    @Transactional(readOnly = true)
    public Foreseen foresee(UUID id, UUID otherId) {
        Role role = currentStaff.require(KeepPlaces.KEEPERS).role();
        PlaceTree tree = new PlaceTree(store.all());
        StoredPlace place = tree.find(id).map(tree::called).orElseThrow(NotFound::new);
        StoredPlace into = tree.find(otherId).map(tree::called).orElseThrow(NotFound::new);
        List<String> ways = written.of(place.code());
        List<String> known = into.names().toList();
        return new Foreseen(
                new ListPlaces.Line(place, tree.above(place)),
                new ListPlaces.Line(into, tree.above(into)),
                place.names().distinct().filter(name -> !known.contains(name)).toList(),
                tree.within(place),
                ways.size(),
                whoIsFrom.count(ways),
                MergePlaces.refusal(place, into, tree).orElse(null),
                role != Role.ADMINISTRATOR);
    }

    /** Other places of its level that share a name with it: the likeliest ones. */
    @Transactional(readOnly = true)
    public List<ListPlaces.Line> likely(StoredPlace place) {
        currentStaff.require(KeepPlaces.KEEPERS);
        PlaceTree tree = new PlaceTree(store.all());
        return ReadPlace.namesakes(tree.called(place), tree).stream()
                .filter(line -> line.place().kind() == place.kind())
                .toList();
    }
}
