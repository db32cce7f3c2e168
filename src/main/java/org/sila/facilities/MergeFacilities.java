package org.sila.facilities;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that a facility is another one under a second name, and takes that back; one person at a time. Nothing of either is
 * changed, and records keep what is written in them: only what the names lead to changes, and of what the parts are parts.
 */
@Service
class MergeFacilities {

    static final String NO_REASON_TO_MERGE = "facilities.merge.reason.missing";
    static final String NO_REASON_TO_SEPARATE = "facilities.separate.reason.missing";

    private static final AuditAction MERGED = new AuditAction("facility-merged");
    private static final AuditAction SEPARATED = new AuditAction("facility-separated");

    private final FacilityStore store;
    private final MergeStore merges;
    private final KeepFacilities keepFacilities;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Clock clock;

    MergeFacilities(
            FacilityStore store,
            MergeStore merges,
            KeepFacilities keepFacilities,
            CurrentStaff currentStaff,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.merges = merges;
        this.keepFacilities = keepFacilities;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.clock = clock;
    }

    /** A facility as somebody saw it. */
    record Seen(UUID id, int version) {}

    /**
     * Nothing happens where the same person said it before.
     *
     * @param one the facility that becomes a second name
     * @param other the facility that stays
     * @param reason why they are one, 1 to 1000 characters
     * @throws DomainError as {@link #refusal} says, or where no reason is left of what was typed
     * @throws OptimisticLockingFailureException where somebody changed one of them meanwhile
     */
    @Transactional
    public void merge(Seen one, Seen other, String reason) {
        StaffMember by = currentStaff.require(KeepFacilities.KEEPERS);
        String why = words(reason, NO_REASON_TO_MERGE);
        store.lock();
        FacilityTree tree = new FacilityTree(store.all());
        StoredFacility facility = tree.find(one.id()).orElseThrow(NotFound::new);
        StoredFacility into = tree.find(other.id()).orElseThrow(NotFound::new);
        if (merges.inForce(facility.id())
                .filter(said -> said.intoId().equals(into.id()) && said.by().equals(by.id()))
                .isPresent()) {
            return;
        }
        checkUnchanged(facility, one);
        checkUnchanged(into, other);
        refusal(facility, into, tree).ifPresent(refused -> {
            throw refused;
        });
        merges.add(new FacilityMerge(Ids.next(), facility.id(), into.id(), why, by.id(), clock.instant(), null));
        audit.record(
                MERGED,
                KeepFacilities.SUBJECT,
                facility.id(),
                Map.of("to", into.id().toString()));
        keepFacilities.tell();
    }

    /**
     * Nothing happens where the same person took it back before.
     *
     * @param reason why they are two, 1 to 1000 characters
     * @throws DomainError where it would become a part of itself, because of what was said of others since, or where no
     *     reason is left of what was typed
     * @throws OptimisticLockingFailureException where somebody changed it meanwhile
     */
    @Transactional
    public void separate(Seen one, String reason) {
        StaffMember by = currentStaff.require(KeepFacilities.KEEPERS);
        String why = words(reason, NO_REASON_TO_SEPARATE);
        store.lock();
        StoredFacility facility = store.find(one.id()).orElseThrow(NotFound::new);
        UUID into = facility.mergedInto();
        if (into == null && wasUndoneBy(by, facility)) {
            return;
        }
        checkUnchanged(facility, one);
        if (into == null) {
            throw new DomainError("facilities.separate.already");
        }
        merges.undo(facility.id(), new FacilityMerge.Undone(why, by.id(), clock.instant()));
        checkNoPartOfItself(facility);
        audit.record(SEPARATED, KeepFacilities.SUBJECT, facility.id(), Map.of("from", into.toString()));
        keepFacilities.tell();
    }

    private boolean wasUndoneBy(StaffMember by, StoredFacility facility) {
        return merges.of(List.of(facility.id())).stream()
                .findFirst()
                .flatMap(last -> Optional.ofNullable(last.undone()))
                .filter(undone -> undone.by().equals(by.id()))
                .isPresent();
    }

    private void checkNoPartOfItself(StoredFacility separated) {
        UUID whole = separated.parentId();
        if (whole != null && KeepFacilities.isWithin(whole, separated.id(), FacilityBook.byId(store.all()))) {
            throw new DomainError("facilities.separate.error");
        }
    }

    private static void checkUnchanged(StoredFacility now, Seen then) {
        if (now.version() != then.version()) {
            throw new OptimisticLockingFailureException("facility changed since it was read");
        }
    }

    private static String words(String typed, String missing) {
        String words = WrittenText.cleanLines(typed);
        if (words.isEmpty()) {
            throw new DomainError(missing);
        }
        return words;
    }

    /** Why the first cannot be merged into the other; empty where it can. */
    static Optional<DomainError> refusal(StoredFacility facility, StoredFacility into, FacilityTree tree) {
        Locale reader = LocaleContextHolder.getLocale();
        if (facility.mergedInto() != null) {
            return refused("facilities.error.merged", tree.standing(facility).name(reader));
        }
        if (facility.id().equals(into.id())) {
            return refused("facilities.error.itself");
        }
        if (into.mergedInto() != null) {
            return refused(
                    "facilities.error.other-is-merged", tree.standing(into).name(reader));
        }
        return tree.wholesOf(into).stream().anyMatch(whole -> whole.id().equals(facility.id()))
                ? refused("facilities.error.into-own-part")
                : Optional.empty();
    }

    private static Optional<DomainError> refused(String code, Object... arguments) {
        return Optional.of(new DomainError(code, arguments));
    }
}
