package org.sila.codetention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffDirectory;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.cases.CaseAccess;
import org.sila.cases.CaseFiles;
import org.sila.cases.CaseView;
import org.sila.cases.GatherKnown;
import org.sila.facilities.FacilityNames;
import org.sila.places.Places;
import org.sila.web.NotFound;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds for a case who was held in the same place at the same time, which the audit trail notes. */
@Service
class ReadCodetention {

    static final AuditAction LOOKED = new AuditAction("codetention-looked-for");

    private static final int PAGE = 25;

    private final CaseFiles cases;
    private final GatherKnown gatherKnown;
    private final FacilityNames names;
    private final FindHeldToo findHeldToo;
    private final WhoKnowsThem whoKnowsThem;
    private final ContactRequests requests;
    private final StaffDirectory staff;
    private final Places places;
    private final CaseAccess access;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;

    ReadCodetention(
            CaseFiles cases,
            GatherKnown gatherKnown,
            FacilityNames names,
            FindHeldToo findHeldToo,
            WhoKnowsThem whoKnowsThem,
            ContactRequests requests,
            StaffDirectory staff,
            Places places,
            CaseAccess access,
            CurrentStaff currentStaff,
            AuditTrail audit) {
        this.cases = cases;
        this.gatherKnown = gatherKnown;
        this.names = names;
        this.findHeldToo = findHeldToo;
        this.whoKnowsThem = whoKnowsThem;
        this.requests = requests;
        this.staff = staff;
        this.places = places;
        this.access = access;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /**
     * What the page shows.
     *
     * @param chosen position of the stay whose people are shown
     * @param known by record or report, the case that knows how to reach them
     * @param asked by record or report, the request that was made already
     * @param staff names by account
     */
    record Held(
            CaseView view,
            List<Stay> stays,
            int chosen,
            boolean survivorsOnly,
            Page<HeldToo> page,
            Map<UUID, WhoKnowsThem.Known> known,
            Map<UUID, ContactRequests.Request> asked,
            Map<UUID, String> staff) {

        public WhoKnowsThem.Known known(UUID id) {
            return known.getOrDefault(id, WhoKnowsThem.Known.NOBODY);
        }

        public ContactRequests.@Nullable Request asked(UUID id) {
            return asked.get(id);
        }

        /** Whether it is the same part of the place, as both write it. */
        public boolean samePart(HeldToo one) {
            return stays.get(chosen).place().equals(one.place());
        }
    }

    /**
     * @param chosen position of one of the stays; another means the first
     * @throws NotFound where there is no such case
     */
    @Transactional
    public Held read(UUID caseId, int chosen, boolean survivorsOnly, @Nullable Cursor asked) {
        currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        access.require(caseId);
        CaseView view = cases.view(caseId).orElseThrow(NotFound::new);
        List<Stay> stays = Stay.of(gatherKnown.facts(view), places::wholeFacilityKey);
        int at = chosen >= 0 && chosen < stays.size() ? chosen : 0;
        Page<HeldToo> page =
                stays.isEmpty() ? new Page<>(List.of(), null, null) : page(caseId, stays.get(at), survivorsOnly, asked);
        Map<UUID, ContactRequests.Request> before = new HashMap<>();
        requests.of(caseId, page.items().stream().map(HeldToo::id).toList())
                .forEach(request -> before.put(request.about(), request));
        audit.record(LOOKED, "case", caseId, Map.of("lines", "" + page.items().size()));
        return new Held(
                view,
                stays,
                at,
                survivorsOnly,
                page,
                whoKnowsThem.of(page.items()),
                before,
                staff.names(before.values().stream()
                        .map(ContactRequests.Request::askedBy)
                        .distinct()
                        .toList()));
    }

    private Page<HeldToo> page(UUID caseId, Stay stay, boolean survivorsOnly, @Nullable Cursor asked) {
        FindHeldToo.Place place = FindHeldToo.Place.of(asked);
        List<HeldToo> found =
                findHeldToo.find(caseId, names.written(stay.key()), stay.months(), survivorsOnly, place, PAGE + 1);
        return Page.of(
                found,
                PAGE,
                place == null ? null : asked,
                one -> List.of(
                        Integer.toString(one.rank()),
                        String.valueOf(one.date()),
                        one.id().toString()));
    }
}
