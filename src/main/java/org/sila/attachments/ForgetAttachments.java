package org.sila.attachments;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sila.audit.AuditTrail;
import org.sila.cases.CaseFiles;
import org.sila.files.FileVault;
import org.sila.reports.ReportDirectory;
import org.sila.reports.ReportView;
import org.sila.reports.ReportWithdrawn;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/**
 * Deletes what a family handed in, or was sending, once it has withdrawn, and all files of a case once all its families
 * have. What proves a handover or a meeting stays with the reunification.
 */
@Service
class ForgetAttachments {

    private final CaseFiles cases;
    private final ReportDirectory reports;
    private final AttachmentStore store;
    private final UploadStore uploads;
    private final FileVault vault;
    private final AuditTrail audit;

    ForgetAttachments(
            CaseFiles cases,
            ReportDirectory reports,
            AttachmentStore store,
            UploadStore uploads,
            FileVault vault,
            AuditTrail audit) {
        this.cases = cases;
        this.reports = reports;
        this.store = store;
        this.uploads = uploads;
        this.vault = vault;
        this.audit = audit;
    }

    @ApplicationModuleListener
    void on(ReportWithdrawn withdrawn) {
        store.forgetOfReport(withdrawn.reportId()).forEach(vault::remove);
        uploads.forgetOfReport(withdrawn.reportId());
        cases.caseOf(withdrawn.reportId())
                .flatMap(cases::view)
                .filter(view -> reports.views(view.reportIds()).stream().allMatch(ReportView::isWithdrawn))
                .ifPresent(view -> forget(view.id()));
    }

    private void forget(UUID caseId) {
        List<UUID> files = store.forgetOfCase(caseId);
        files.forEach(vault::remove);
        if (!files.isEmpty()) {
            audit.record(AttachmentActions.FORGOTTEN, "case", caseId, Map.of());
        }
    }
}
