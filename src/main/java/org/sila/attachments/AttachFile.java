package org.sila.attachments;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.cases.CaseAccess;
import org.sila.cases.CaseFiles;
import org.sila.files.FileIntake;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attaches a file to a case: looks at what it is, keeps the original sealed, and draws a picture anew to look at. */
@Service
class AttachFile {

    private static final long MOST_FILES = 300;

    private final CaseFiles cases;
    private final AttachmentStore store;
    private final FileIntake intake;
    private final CaseAccess access;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Clock clock;

    AttachFile(
            CaseFiles cases,
            AttachmentStore store,
            FileIntake intake,
            CaseAccess access,
            CurrentStaff currentStaff,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.intake = intake;
        this.access = access;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.clock = clock;
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
        FileIntake.Kept kept = taken(content);
        AttachmentView file = new AttachmentView(
                Ids.next(),
                caseId,
                reunificationId,
                kind,
                kept.type(),
                WrittenText.clean(description),
                kept.originalId(),
                kept.viewId(),
                kept.size(),
                by.id(),
                clock.instant(),
                null,
                null,
                "");
        store.insert(file);
        audit.record(
                AttachmentActions.ATTACHED,
                "attachment",
                file.id(),
                Map.of("format", kept.type().name()));
    }

    private FileIntake.Kept taken(byte[] content) {
        try {
            return intake.take(content, false);
        } catch (FileIntake.Refused refused) {
            throw new DomainError(
                    switch (refused.refusal()) {
                        case TOO_LARGE -> "attachments.error.too-large";
                        case TYPE -> "attachments.error.type";
                        case UNREADABLE -> "attachments.error.unreadable";
                    });
        }
    }
}
