package org.sila.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.places.Place;
import org.sila.places.Places;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the application which places there are: at the start, when the reference list is brought into the database, and
 * after every change.
 */
@Component
class PlaceBook implements SmartInitializingSingleton {

    private final PlaceStore store;
    private final Places places;
    private final TransactionTemplate apart;
    private List<Place> told = List.of();

    PlaceBook(PlaceStore store, Places places, PlatformTransactionManager transactions) {
        this.store = store;
        this.places = places;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void afterSingletonsInstantiated() {
        apart.executeWithoutResult(begun -> bringReferenceList());
        read();
    }

    /** What was changed by another process of the same installation. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void readOfOthers() {
        read();
    }

    /** Reads what is committed, for everybody. Nothing is told where nothing changed: others keep what they read. */
    synchronized void read() {
        List<Place> known = new PlaceTree(Objects.requireNonNull(apart.execute(begun -> store.all()))).known();
        if (!known.equals(told)) {
            places.knowPlaces(known);
            told = known;
        }
    }

    /** Adds what is new in it and corrects what nobody has touched. */
    private void bringReferenceList() {
        store.lock();
        Map<String, StoredPlace> stored = store.all().stream()
                .collect(Collectors.toMap(StoredPlace::code, place -> place, (one, other) -> one, HashMap::new));
        List<UUID> untouched = store.shipped();
        for (Place listed : Places.referencePlaces()) {
            StoredPlace before = stored.get(listed.code());
            StoredPlace now = of(listed, before, stored.get(listed.parent()));
            if (before == null) {
                store.add(now, true);
                stored.put(now.code(), now);
            } else if (untouched.contains(before.id()) && !before.equals(now)) {
                store.change(now, true);
            }
        }
    }

    private static StoredPlace of(Place listed, @Nullable StoredPlace before, @Nullable StoredPlace parent) {
        return new StoredPlace(
                before == null ? Ids.next() : before.id(),
                listed.code(),
                listed.kind(),
                parent == null ? null : parent.id(),
                listed.arabic(),
                listed.english(),
                listed.aliases(),
                listed.source(),
                before == null ? null : before.mergedInto(),
                before == null ? 0 : before.version());
    }
}
