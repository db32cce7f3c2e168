package org.sila.attachments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffDirectory;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.cases.CaseAccess;
import org.sila.cases.CaseFiles;
import org.sila.files.FileIntake;
import org.sila.files.FileType;
import org.sila.web.NotFound;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the files of a case, shows one, hands one out: each in the audit trail. Removed ones are a supervisor's only. */
@Service
@Transactional
class ReadAttachments {

    private static final int PAGE = 25;

    private final AttachmentStore store;
    private final CaseFiles cases;
    private final FileIntake intake;
    private final StaffDirectory staff;
    private final CaseAccess access;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;

    ReadAttachments(
            AttachmentStore store,
            CaseFiles cases,
            FileIntake intake,
            StaffDirectory staff,
            CaseAccess access,
            CurrentStaff currentStaff,
            AuditTrail audit) {
        this.store = store;
        this.cases = cases;
        this.intake = intake;
        this.staff = staff;
        this.access = access;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /** What the page of a case's files shows. */
    record FilesPage(UUID caseId, long caseNumber, Page<AttachmentView> files, Map<UUID, String> staff) {}

    /** What the page of one file shows. */
    record FilePage(UUID caseId, long caseNumber, AttachmentView file, Map<UUID, String> staff, boolean supervisor) {

        /** The name of a colleague; empty where there is none of that id. */
        public String named(@Nullable UUID account) {
            return account == null ? "" : staff.getOrDefault(account, "");
        }
    }

    /** A file on its way out. */
    record Taken(String name, String mediaType, byte[] content) {}

    public FilesPage list(UUID caseId, @Nullable UUID reunificationId, @Nullable Cursor asked) {
        StaffMember reader = reader(caseId);
        long number = cases.view(caseId).orElseThrow(NotFound::new).number();
        Cursor from = isReadable(asked) ? asked : null;
        List<AttachmentView> found = store.page(caseId, reunificationId, reader.role() == Role.SUPERVISOR, from, PAGE);
        audit.record(AttachmentActions.LISTED, "case", caseId, Map.of("lines", "" + found.size()));
        return new FilesPage(
                caseId,
                number,
                Page.of(
                        found,
                        PAGE,
                        from,
                        file -> List.of(file.attachedAt().toString(), file.id().toString())),
                staff.names(found.stream().map(AttachmentView::attachedBy).collect(Collectors.toSet())));
    }

    public FilePage show(UUID caseId, UUID id) {
        StaffMember reader = reader(caseId);
        AttachmentView file = find(caseId, id, reader);
        audit.record(AttachmentActions.VIEWED, "attachment", id, Map.of());
        return new FilePage(
                caseId,
                cases.view(caseId).orElseThrow(NotFound::new).number(),
                file,
                staff.names(Stream.of(file.attachedBy(), file.removedBy())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())),
                reader.role() == Role.SUPERVISOR);
    }

    /** The picture drawn anew, to be looked at. */
    @Transactional(readOnly = true)
    public Taken view(UUID caseId, UUID id) {
        AttachmentView file = find(caseId, id, reader(caseId));
        UUID view = file.viewId();
        if (view == null) {
            throw new NotFound();
        }
        return new Taken("view.jpg", FileType.JPEG.mediaType(), intake.bytes(view));
    }

    /** The original, to be taken away. */
    public Taken original(UUID caseId, UUID id) {
        AttachmentView file = find(caseId, id, reader(caseId));
        audit.record(AttachmentActions.DOWNLOADED, "attachment", id, Map.of());
        return new Taken(file.name(), file.type().mediaType(), intake.bytes(file.originalId()));
    }

    private AttachmentView find(UUID caseId, UUID id, StaffMember reader) {
        return store.find(caseId, id)
                .filter(file -> !file.isRemoved() || reader.role() == Role.SUPERVISOR)
                .orElseThrow(NotFound::new);
    }

    private StaffMember reader(UUID caseId) {
        StaffMember reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        access.require(caseId);
        return reader;
    }

    /** A cursor that somebody made up means the first page. */
    private static boolean isReadable(@Nullable Cursor cursor) {
        if (cursor == null || cursor.keys().size() != 2) {
            return false;
        }
        try {
            Instant.parse(cursor.keys().get(0));
            UUID.fromString(cursor.keys().get(1));
            return true;
        } catch (RuntimeException notOurs) {
            return false;
        }
    }
}
