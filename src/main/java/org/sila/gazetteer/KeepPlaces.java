package org.sila.gazetteer;

import java.util.List;
import java.util.Map;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.places.Place;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Enters and corrects places, for supervisors and administrators; one person at a time. */
@Service
class KeepPlaces {

    static final String SUBJECT = "place";
    static final Role[] KEEPERS = {Role.SUPERVISOR, Role.ADMINISTRATOR};

    private static final AuditAction CREATED = new AuditAction("place-created");
    private static final AuditAction CHANGED = new AuditAction("place-changed");

    private final PlaceStore store;
    private final PlaceBook book;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    KeepPlaces(
            PlaceStore store,
            PlaceBook book,
            CurrentStaff currentStaff,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.book = book;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Nothing happens where the same form was sent before.
     *
     * @throws DomainError where it would not lie in something coarser, or another one in there is called so
     */
    @Transactional
    public void create(StoredPlace place) {
        currentStaff.require(KEEPERS);
        store.lock();
        PlaceTree tree = new PlaceTree(store.all());
        if (tree.find(place.id()).isPresent()) {
            return;
        }
        check(place, tree);
        store.add(place, false);
        audit.record(CREATED, SUBJECT, place.id(), Map.of());
        tell();
    }

    /**
     * Where what it lies in is merged, and nobody says that it lies elsewhere, it goes back there when that is undone.
     *
     * @throws DomainError where it is merged, would not lie in something coarser, what lies in it would not be finer, or
     *     another one in there is called so
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it meanwhile
     */
    @Transactional
    public void change(StoredPlace place) {
        currentStaff.require(KEEPERS);
        store.lock();
        PlaceTree tree = new PlaceTree(store.all());
        StoredPlace before = tree.find(place.id()).orElseThrow(NotFound::new);
        if (before.isMerged()) {
            throw new DomainError(
                    "gazetteer.error.merged", tree.standing(before).name(LocaleContextHolder.getLocale()));
        }
        if ((before.kind() == Place.Kind.GOVERNORATE) != (place.kind() == Place.Kind.GOVERNORATE)) {
            throw new DomainError("gazetteer.error.governorate");
        }
        boolean liesThereStill = tree.parent(before).equals(tree.find(place.parentId()));
        StoredPlace now = liesThereStill ? place.in(before.parentId()) : place;
        check(now, tree);
        store.change(now, false);
        audit.record(CHANGED, SUBJECT, place.id(), Map.of());
        tell();
    }

    /** For this process at once, for what is derived in the background. */
    void tell() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                book.read();
            }
        });
        events.publishEvent(new PlacesChanged());
    }

    private static void check(StoredPlace place, PlaceTree tree) {
        checkLevels(place, tree);
        StoredPlace parent = tree.parent(place).orElse(null);
        if (parent != null) {
            List<StoredPlace> besides = tree.within(parent).stream()
                    .filter(other -> !other.id().equals(place.id()))
                    .toList();
            Namesake.among(besides, place.called(tree.sameAs(place))).ifPresent(taken -> {
                throw new DomainError(
                        "gazetteer.error.taken", taken.name(), taken.place().name(LocaleContextHolder.getLocale()));
            });
        }
    }

    /** What lies in something is always finer than that: so nothing can come to lie in itself. */
    private static void checkLevels(StoredPlace place, PlaceTree tree) {
        if (!liesInCoarser(place, tree)) {
            throw new DomainError("gazetteer.error.not-coarser");
        }
        if (!hasFinerWithin(place, tree)) {
            throw new DomainError("gazetteer.error.not-finer");
        }
    }

    /** Whether its level is between that of what it lies in and those of what lies in it. */
    static boolean fits(StoredPlace place, PlaceTree tree) {
        return liesInCoarser(place, tree) && hasFinerWithin(place, tree);
    }

    private static boolean liesInCoarser(StoredPlace place, PlaceTree tree) {
        return place.kind() == Place.Kind.GOVERNORATE
                || tree.parent(place).orElseThrow(NotFound::new).kind().compareTo(place.kind()) < 0;
    }

    private static boolean hasFinerWithin(StoredPlace place, PlaceTree tree) {
        return tree.within(place).stream().allMatch(part -> part.kind().compareTo(place.kind()) > 0);
    }

    static boolean mayChange(Role role) {
        return List.of(KEEPERS).contains(role);
    }
}
