package org.sila.cases.claims;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.cases.CaseAccess;
import org.sila.cases.CaseFiles;
import org.sila.cases.CaseView;
import org.sila.cases.Teller;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what somebody says of a person sought. It changes nothing that is established. */
@Service
class AddClaim {

    static final AuditAction ADDED = new AuditAction("case-claim-added");

    private final CaseFiles cases;
    private final Claims claims;
    private final CaseAccess access;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Clock clock;

    AddClaim(
            CaseFiles cases,
            Claims claims,
            CaseAccess access,
            CurrentStaff currentStaff,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.claims = claims;
        this.access = access;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds it once, however often the same form is sent.
     *
     * @param formKey names the filled-in form
     * @throws NotFound where there is no such case
     * @throws DomainError where the report is none of that case
     */
    @Transactional
    public void add(UUID formKey, UUID caseId, NewClaim claim) {
        UUID by = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR).id();
        access.require(caseId);
        CaseView view = cases.view(caseId).orElseThrow(NotFound::new);
        if (claim.teller() == Teller.Kind.REPORT && !view.reportIds().contains(claim.reportId())) {
            throw new DomainError("cases.claim.error.report");
        }
        if (claims.add(formKey, caseId, claim, by, clock.instant())) {
            audit.record(ADDED, "case", caseId, Map.of());
        }
    }
}
