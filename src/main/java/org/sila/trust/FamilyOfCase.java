package org.sila.trust;

import java.util.Map;
import java.util.UUID;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.cases.CaseAccess;
import org.sila.cases.CaseFiles;
import org.sila.cases.CaseView;
import org.sila.reports.ReportDirectory;
import org.sila.reports.ReportView;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens one report of a case to whoever may open the case, for what is done with its family; the audit trail notes it. */
@Service
class FamilyOfCase {

    private final CaseAccess access;
    private final CaseFiles cases;
    private final ReportDirectory reports;
    private final AuditTrail audit;

    FamilyOfCase(CaseAccess access, CaseFiles cases, ReportDirectory reports, AuditTrail audit) {
        this.access = access;
        this.cases = cases;
        this.reports = reports;
        this.audit = audit;
    }

    /** One report and its case. */
    record Opened(CaseView view, ReportView report) {}

    /**
     * @param action what the trail calls it
     * @throws NotFound where the report is none of the case's, or was withdrawn
     * @throws org.sila.web.DomainError where the reader has to say first why they open the case
     */
    @Transactional
    public Opened open(UUID caseId, UUID reportId, AuditAction action) {
        Opened opened = opened(caseId, reportId);
        audit.record(action, "report", reportId, Map.of());
        return opened;
    }

    /** The same for what the trail notes by itself. */
    @Transactional(readOnly = true)
    public Opened opened(UUID caseId, UUID reportId) {
        access.require(caseId);
        CaseView view = cases.view(caseId).orElseThrow(NotFound::new);
        ReportView report = view.reportIds().contains(reportId)
                ? reports.view(reportId).orElseThrow(NotFound::new)
                : notOfTheCase();
        if (report.isWithdrawn()) {
            throw new NotFound();
        }
        return new Opened(view, report);
    }

    private static ReportView notOfTheCase() {
        throw new NotFound();
    }
}
