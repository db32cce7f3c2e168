package org.sila.cases.claims;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.cases.CaseAccess;
import org.sila.reports.ReportWithdrawn;
import org.sila.web.Conflict;
import org.sila.web.NotFound;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws what turned out not to be so; it stays readable, with why. */
@Service
class WithdrawClaim {

    static final AuditAction VIEWED = new AuditAction("case-viewed");
    static final AuditAction WITHDRAWN = new AuditAction("case-claim-withdrawn");

    private final Claims claims;
    private final CaseAccess access;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Clock clock;

    WithdrawClaim(Claims claims, CaseAccess access, CurrentStaff currentStaff, AuditTrail audit, Clock clock) {
        this.claims = claims;
        this.access = access;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is to be withdrawn, which the audit trail notes as a look at the case.
     *
     * @throws NotFound where there is no such claim
     */
    @Transactional
    public Claim read(UUID claimId) {
        currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        Claim claim = claims.find(claimId).orElseThrow(NotFound::new);
        access.require(claim.caseId());
        audit.record(VIEWED, "case", claim.caseId(), Map.of());
        return claim;
    }

    /**
     * @throws NotFound where there is no such claim
     * @throws Conflict where somebody withdrew it before
     */
    @Transactional
    public void withdraw(UUID claimId, String reason) {
        UUID by = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR).id();
        Claim claim = claims.find(claimId).orElseThrow(NotFound::new);
        access.require(claim.caseId());
        if (!claims.withdraw(claimId, reason, by, clock.instant())) {
            throw new Conflict();
        }
        audit.record(WITHDRAWN, "case", claim.caseId(), Map.of());
    }

    /** What an enquirer said goes with their report. */
    @ApplicationModuleListener
    void on(ReportWithdrawn withdrawn) {
        claims.forgetWordsOf(withdrawn.reportId(), clock.instant());
    }
}
