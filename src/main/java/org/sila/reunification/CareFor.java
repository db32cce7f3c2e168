package org.sila.reunification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffMember;
import org.sila.cases.CaseFiles;
import org.sila.person.WrittenText;
import org.sila.reunification.care.FollowUpResult;
import org.sila.reunification.care.Need;
import org.sila.reunification.care.Referral;
import org.sila.reunification.care.Referrals;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks how the people are, notes what they need and to whom they were sent; also after the reunification was closed. */
@Service
@Transactional
class CareFor {

    private final Steps steps;
    private final FollowUps followUps;
    private final Referrals referrals;
    private final CaseFiles cases;

    CareFor(Steps steps, FollowUps followUps, Referrals referrals, CaseFiles cases) {
        this.steps = steps;
        this.followUps = followUps;
        this.referrals = referrals;
        this.cases = cases;
    }

    /** What the page of a follow-up shows. */
    record CarePage(ReunificationView view, long caseNumber, FollowUpView followUp, List<Referral> referrals) {}

    public CarePage read(UUID id, UUID followUpId) {
        steps.worker();
        Reunification found = steps.find(id);
        FollowUpView followUp = require(id, followUpId);
        steps.record(found, ReunificationActions.FOLLOW_UP_VIEWED, Map.of());
        return new CarePage(
                found.view(),
                cases.view(found.caseId()).orElseThrow(NotFound::new).number(),
                followUp,
                referrals.of(followUpId));
    }

    /**
     * Says what came of a follow-up.
     *
     * @param notes how they are, or why they were not asked
     * @param again a day for one more; needed where it was put off
     */
    public void record(
            UUID id,
            int version,
            UUID followUpId,
            FollowUpResult result,
            Collection<Need> needs,
            String notes,
            @Nullable LocalDate again) {
        StaffMember by = steps.worker();
        Reunification found = steps.find(id, version);
        String why = Steps.requireReason(notes);
        if (result == FollowUpResult.RESCHEDULED && again == null) {
            throw new DomainError("reunification.error.next-day-needed");
        }
        if (!followUps.done(id, followUpId, result, needs, why, by.id(), steps.now())) {
            throw new NotFound();
        }
        if (again != null) {
            followUps.again(id, again);
        }
        steps.touch(found, ReunificationActions.FOLLOWED_UP, Map.of("result", result.name()));
    }

    /** Notes to whom somebody was sent. */
    public void refer(UUID id, UUID followUpId, Need need, String to, LocalDate on) {
        StaffMember by = steps.worker();
        Reunification found = steps.find(id);
        require(id, followUpId);
        referrals.add(followUpId, need, WrittenText.clean(to), on, by.id());
        steps.record(found, ReunificationActions.REFERRED, Map.of());
    }

    /** Notes what came of a referral. */
    public void came(UUID id, UUID followUpId, UUID referralId, String outcome) {
        StaffMember by = steps.worker();
        Reunification found = steps.find(id);
        require(id, followUpId);
        Steps.requireFirst(referrals.came(followUpId, referralId, Steps.requireReason(outcome), by.id(), steps.now()));
        steps.record(found, ReunificationActions.REFERRED, Map.of());
    }

    private FollowUpView require(UUID id, UUID followUpId) {
        return followUps.of(id).stream()
                .filter(one -> one.id().equals(followUpId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
