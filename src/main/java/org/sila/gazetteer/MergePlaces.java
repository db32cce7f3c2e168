package org.sila.gazetteer;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.places.Place;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that a place is another one under a second name, and takes that back; one person at a time. Nothing of either place
 * is changed, and reports and records keep what is written in them: only what the names lead to changes, and where that
 * lies which lay in the first.
 */
@Service
class MergePlaces {

    private static final AuditAction MERGED = new AuditAction("place-merged");
    private static final AuditAction SEPARATED = new AuditAction("place-separated");

    private final PlaceStore store;
    private final KeepPlaces keepPlaces;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Clock clock;

    MergePlaces(PlaceStore store, KeepPlaces keepPlaces, CurrentStaff currentStaff, AuditTrail audit, Clock clock) {
        this.store = store;
        this.keepPlaces = keepPlaces;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.clock = clock;
    }

    /** A place as somebody saw it. */
    record Seen(UUID id, int version) {}

    /**
     * Nothing happens where it was said before.
     *
     * @param one the place that is no longer shown where one is chosen
     * @param other the place that stays
     * @param reason why they are one, 1 to 1000 characters
     * @throws DomainError as {@link #refusal} says
     * @throws OptimisticLockingFailureException where somebody changed one of them meanwhile
     */
    @Transactional
    public void merge(Seen one, Seen other, String reason) {
        StaffMember by = currentStaff.require(KeepPlaces.KEEPERS);
        store.lock();
        PlaceTree tree = new PlaceTree(store.all());
        StoredPlace place = tree.find(one.id()).orElseThrow(NotFound::new);
        StoredPlace into = tree.find(other.id()).orElseThrow(NotFound::new);
        if (into.id().equals(place.mergedInto())) {
            return;
        }
        if (place.version() != one.version() || into.version() != other.version()) {
            throw new OptimisticLockingFailureException("place changed since it was read");
        }
        refusal(place, into, tree).ifPresent(refused -> {
            throw refused;
        });
        store.merge(new PlaceMerge(
                Ids.next(), place.id(), into.id(), WrittenText.cleanLines(reason), by.id(), clock.instant()));
        audit.record(
                MERGED, KeepPlaces.SUBJECT, place.id(), Map.of("to", into.id().toString()));
        keepPlaces.tell();
    }

    /**
     * Nothing happens where it was taken back before.
     *
     * @throws DomainError where levels have changed since so that it would not fit where it lay
     * @throws OptimisticLockingFailureException where somebody changed it meanwhile
     */
    @Transactional
    public void separate(Seen one) {
        StaffMember by = currentStaff.require(KeepPlaces.KEEPERS);
        store.lock();
        StoredPlace place = store.find(one.id()).orElseThrow(NotFound::new);
        UUID into = place.mergedInto();
        if (into == null) {
            return;
        }
        if (place.version() != one.version()) {
            throw new OptimisticLockingFailureException("place changed since it was read");
        }
        store.separate(place.id(), by.id(), clock.instant());
        PlaceTree after = new PlaceTree(store.all());
        if (!KeepPlaces.fits(place, after)) {
            throw new DomainError("gazetteer.separate.error");
        }
        audit.record(SEPARATED, KeepPlaces.SUBJECT, place.id(), Map.of("from", into.toString()));
        keepPlaces.tell();
    }

    /** Why the first cannot be merged into the other; empty where it can. */
    static Optional<DomainError> refusal(StoredPlace place, StoredPlace into, PlaceTree tree) {
        Locale reader = LocaleContextHolder.getLocale();
        if (place.isMerged()) {
            return refused("gazetteer.error.merged", tree.standing(place).name(reader));
        }
        if (place.id().equals(into.id())) {
            return refused("gazetteer.merge.error.itself");
        }
        if (into.isMerged()) {
            return refused("gazetteer.merge.error.other", tree.standing(into).name(reader));
        }
        if (place.kind() == Place.Kind.GOVERNORATE || into.kind() == Place.Kind.GOVERNORATE) {
            return refused("gazetteer.merge.error.governorate");
        }
        if (place.kind() != into.kind()) {
            return refused("gazetteer.merge.error.level");
        }
        return namesake(place, into, tree)
                .map(found -> new DomainError(
                        "gazetteer.merge.error.namesake",
                        found.name(),
                        tree.parent(found.place())
                                .map(parent -> parent.name(reader))
                                .orElse("")));
    }

    /** A place that would come to share a name with another one that lies in the same. */
    private static Optional<Namesake> namesake(StoredPlace place, StoredPlace into, PlaceTree tree) {
        List<StoredPlace> besides = tree.parent(into).map(tree::within).orElse(List.of()).stream()
                .filter(other -> !other.id().equals(place.id()) && !other.id().equals(into.id()))
                .toList();
        Set<String> added = new HashSet<>(Namesake.keys(tree.called(place)));
        added.removeAll(Namesake.keys(tree.called(into)));
        return Namesake.among(besides, added)
                .or(() -> tree.within(place).stream()
                        .flatMap(part -> Namesake.among(tree.within(into), part).stream())
                        .findFirst());
    }

    private static Optional<DomainError> refused(String code, Object... arguments) {
        return Optional.of(new DomainError(code, arguments));
    }
}
