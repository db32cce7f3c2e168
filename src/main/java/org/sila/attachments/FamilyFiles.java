package org.sila.attachments;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sila.audit.AuditTrail;
import org.sila.cases.CaseFiles;
import org.sila.files.FileIntake;
import org.sila.files.FileVault;
import org.sila.reports.ChangeReport;
import org.sila.reports.ReportAddedTo;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photographs and documents that a family hands in with its own report, and can take away again. */
@Service
@Transactional
class FamilyFiles {

    static final int MOST_BYTES = 10 * 1024 * 1024;
    static final int MOST_FILES = 20;

    private final CaseFiles cases;
    private final AttachmentStore store;
    private final KeepFile keepFile;
    private final FileIntake intake;
    private final FileVault vault;
    private final ChangeReport changeReport;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    FamilyFiles(
            CaseFiles cases,
            AttachmentStore store,
            KeepFile keepFile,
            FileIntake intake,
            FileVault vault,
            ChangeReport changeReport,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.store = store;
        this.keepFile = keepFile;
        this.intake = intake;
        this.vault = vault;
        this.changeReport = changeReport;
        this.audit = audit;
        this.events = events;
    }

    /** What was handed in with that report, newest first; what staff hid is still the family's own. */
    @Transactional(readOnly = true)
    public List<AttachmentView> of(UUID reportId) {
        return store.ofReport(reportId);
    }

    /**
     * The case that one more file goes to.
     *
     * @param size of that file, in bytes
     * @throws DomainError where it is too large, or one too many, or the report is not filed yet
     */
    @Transactional(readOnly = true)
    public UUID caseFor(UUID reportId, long size) {
        if (size > MOST_BYTES) {
            throw new DomainError("attachments.family.error.too-large");
        }
        changeReport.requireOpen(reportId);
        UUID caseId = cases.caseOf(reportId).orElseThrow(() -> new DomainError("attachments.family.error.wait"));
        if (store.ofReport(reportId).size() >= MOST_FILES) {
            throw new DomainError("attachments.family.error.too-many");
        }
        return caseId;
    }

    /**
     * Keeps a file, and tells whoever works on the case.
     *
     * @throws DomainError where it is too large, of another type, a picture that cannot be drawn, or one too many
     */
    public void handIn(UUID reportId, AttachmentKind kind, String description, byte[] content) {
        UUID caseId = caseFor(reportId, content.length);
        AttachmentView file =
                keepFile.keep(content, new KeepFile.About(caseId, null, kind, description, null, reportId));
        store.insert(file);
        audit.record(
                AttachmentActions.ATTACHED,
                "attachment",
                file.id(),
                Map.of("format", file.type().name()));
        events.publishEvent(new ReportAddedTo(reportId));
    }

    /** Deletes one for good. */
    public void takeAway(UUID reportId, UUID id) {
        List<UUID> files = store.forgetOfReport(reportId, id);
        if (!files.isEmpty()) {
            files.forEach(vault::remove);
            audit.record(AttachmentActions.TAKEN_AWAY, "attachment", id, Map.of());
        }
    }

    /** The picture drawn anew. */
    @Transactional(readOnly = true)
    public byte[] picture(UUID reportId, UUID id) {
        UUID view = store.ofReport(reportId).stream()
                .filter(file -> file.id().equals(id))
                .map(AttachmentView::viewId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(NotFound::new);
        return intake.bytes(view);
    }
}
