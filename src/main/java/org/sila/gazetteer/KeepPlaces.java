package org.sila.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.places.Place;
import org.sila.places.Places;
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
     * @throws DomainError where it would not lie in something coarser, what lies in it would not be finer, or another one in
     *     there is called so
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it meanwhile
     */
    @Transactional
    public void change(StoredPlace place) {
        currentStaff.require(KEEPERS);
        store.lock();
        PlaceTree tree = new PlaceTree(store.all());
        StoredPlace before = tree.find(place.id()).orElseThrow(NotFound::new);
        if ((before.kind() == Place.Kind.GOVERNORATE) != (place.kind() == Place.Kind.GOVERNORATE)) {
            throw new DomainError("gazetteer.error.governorate");
        }
        check(place, tree);
        store.change(place, false);
        audit.record(CHANGED, SUBJECT, place.id(), Map.of());
        tell();
    }

    /** For this process at once, for what is derived in the background. */
    private void tell() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                book.read();
            }
        });
        events.publishEvent(new PlacesChanged());
    }

    /** What lies in something is always finer than that: so nothing can come to lie in itself. */
    private static void check(StoredPlace place, PlaceTree tree) {
        if (place.kind() != Place.Kind.GOVERNORATE) {
            StoredPlace parent = tree.find(place.parentId()).orElseThrow(NotFound::new);
            if (parent.kind().compareTo(place.kind()) >= 0) {
                throw new DomainError("gazetteer.error.not-coarser");
            }
            noNamesake(place, tree.within(parent));
        }
        if (tree.within(place).stream().anyMatch(part -> part.kind().compareTo(place.kind()) <= 0)) {
            throw new DomainError("gazetteer.error.not-finer");
        }
    }

    private static void noNamesake(StoredPlace place, List<StoredPlace> besides) {
        Locale reader = LocaleContextHolder.getLocale();
        Set<String> keys = place.names().map(Places::placeKey).collect(Collectors.toSet());
        for (StoredPlace other : besides) {
            if (!other.id().equals(place.id())) {
                other.names()
                        .filter(name -> keys.contains(Places.placeKey(name)))
                        .findFirst()
                        .ifPresent(name -> {
                            throw new DomainError("gazetteer.error.taken", name, other.name(reader));
                        });
            }
        }
    }

    static boolean mayChange(Role role) {
        return List.of(KEEPERS).contains(role);
    }
}
