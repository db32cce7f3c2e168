package org.sila.attachments;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.cases.CaseAccess;
import org.sila.cases.CaseFiles;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attaches a file to a case. */
@Service
class AttachFile {

    private static final long MOST_FILES = 300;

    private final CaseFiles cases;
    private final AttachmentStore store;
    private final KeepFile keepFile;
    private final CaseAccess access;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;

    AttachFile(
            CaseFiles cases,
            AttachmentStore store,
            KeepFile keepFile,
            CaseAccess access,
            CurrentStaff currentStaff,
            AuditTrail audit) {
        this.cases = cases;
        this.store = store;
        this.keepFile = keepFile;
        this.access = access;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /**
     * @param reunificationId the reunification of that case it is about; null where it is about none
     * @throws DomainError where it is too large, of another type, or a picture that cannot be drawn
     * @throws NotFound where there is no such case, or the reunification is not its own
     */
    @Transactional
    public void attach(
            UUID caseId, @Nullable UUID reunificationId, AttachmentKind kind, String description, byte[] content) {
        StaffMember by = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        access.require(caseId);
        if (cases.view(caseId).isEmpty()) {
            throw new NotFound();
        }
        if (store.countOfCase(caseId) >= MOST_FILES) {
            throw new DomainError("attachments.error.too-many");
        }
        AttachmentView file =
                keepFile.keep(content, new KeepFile.About(caseId, reunificationId, kind, description, by.id(), null));
        store.insert(file);
        audit.record(
                AttachmentActions.ATTACHED,
                "attachment",
                file.id(),
                Map.of("format", file.type().name()));
    }
}
