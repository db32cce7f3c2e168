package org.sila.facilities;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.places.Facility;
import org.sila.places.Places;
import org.sila.reports.ResponsibleParty;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Enters and corrects facilities, for supervisors and administrators; one person at a time, so that no name comes to lead
 * to two of them.
 */
@Service
public class KeepFacilities {

    static final String SUBJECT = "facility";
    static final Role[] KEEPERS = {Role.SUPERVISOR, Role.ADMINISTRATOR};

    private static final AuditAction CREATED = new AuditAction("facility-created");
    private static final AuditAction CHANGED = new AuditAction("facility-changed");

    private final FacilityStore store;
    private final FacilityBook book;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    KeepFacilities(
            FacilityStore store,
            FacilityBook book,
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
     * Makes facilities of words of which no more is known than that they name some; of several words that are one name
     * written differently, one.
     *
     * @param allegedByName for each word, whether such a place is only said to exist
     * @throws DomainError where one of them is the name of another facility
     */
    @Transactional
    public void createNamed(Map<String, Boolean> allegedByName) {
        currentStaff.require(KEEPERS);
        Set<String> made = new HashSet<>();
        allegedByName.forEach((word, alleged) -> {
            String name = WrittenText.clean(word);
            if (!made.add(Places.nameKey(name))) {
                return;
            }
            boolean inArabic = name.codePoints()
                    .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
            UUID id = Ids.next();
            create(new StoredFacility(
                    id,
                    id.toString(),
                    Facility.Kind.OTHER,
                    ResponsibleParty.UNKNOWN,
                    "",
                    null,
                    null,
                    inArabic ? name : "",
                    inArabic ? "" : name,
                    List.of(),
                    alleged,
                    null,
                    null,
                    List.of(),
                    null,
                    0));
        });
    }

    /**
     * Nothing happens where the same form was sent before.
     *
     * @throws DomainError where a name of it is that of another facility
     */
    @Transactional
    void create(StoredFacility facility) {
        currentStaff.require(KEEPERS);
        store.lock();
        check(facility, store.all());
        if (store.add(facility, false)) {
            audit.record(CREATED, SUBJECT, facility.id(), Map.of());
            tell();
        }
    }

    /**
     * @throws DomainError where a name of it is that of another facility, or it would be part of itself
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it meanwhile
     */
    @Transactional
    void change(StoredFacility facility) {
        currentStaff.require(KEEPERS);
        store.lock();
        check(facility, store.all());
        store.change(facility, false);
        audit.record(CHANGED, SUBJECT, facility.id(), Map.of());
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
        events.publishEvent(new FacilitiesChanged());
    }

    private static void check(StoredFacility facility, List<StoredFacility> all) {
        Map<UUID, StoredFacility> byId = FacilityBook.byId(all);
        Locale reader = LocaleContextHolder.getLocale();
        Set<String> keys = new HashSet<>(facility.names().map(Places::nameKey).toList());
        for (StoredFacility other : all) {
            if (!other.id().equals(facility.id())) {
                other.names()
                        .filter(name -> keys.contains(Places.nameKey(name)))
                        .findFirst()
                        .ifPresent(name -> {
                            throw new DomainError(
                                    "facilities.error.taken",
                                    name,
                                    FacilityBook.standing(other, byId).name(reader));
                        });
            }
        }
        UUID parent = facility.parentId();
        if (parent != null && isWithin(parent, facility.id(), byId)) {
            throw new DomainError("facilities.error.part-of-itself");
        }
    }

    /** Whether one is the other or a part of it. */
    static boolean isWithin(UUID one, UUID other, Map<UUID, StoredFacility> byId) {
        @Nullable StoredFacility at = byId.get(one);
        if (at == null) {
            throw new NotFound();
        }
        at = FacilityBook.standing(at, byId);
        while (at != null && !at.id().equals(other)) {
            at = FacilityBook.whole(at, byId).orElse(null);
        }
        return at != null;
    }
}
