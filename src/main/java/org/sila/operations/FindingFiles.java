package org.sila.operations;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.files.FileIntake;
import org.sila.files.FileType;
import org.sila.ids.Ids;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photographs and scans of what a search found: of the door, of the register's pages. */
@Service
@Transactional
class FindingFiles {

    private static final int MOST = 300;

    private final JdbcClient jdbc;
    private final OperationAccess access;
    private final OperationFindings findings;
    private final FileIntake intake;
    private final AuditTrail audit;
    private final Clock clock;

    FindingFiles(
            JdbcClient jdbc,
            OperationAccess access,
            OperationFindings findings,
            FileIntake intake,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.findings = findings;
        this.intake = intake;
        this.audit = audit;
        this.clock = clock;
    }

    /** A file; {@code viewId} is null for a PDF, which can only be taken away. */
    record FindingFile(
            UUID id,
            UUID findingId,
            FileType type,
            UUID originalId,
            @Nullable UUID viewId) {}

    /** A file on its way out. */
    record Taken(String name, FileType type, byte[] content) {}

    /** Those of an operation in the order they came; whoever calls has made sure that the reader may. */
    @Transactional(readOnly = true)
    public List<FindingFile> of(UUID operationId) {
        return jdbc.sql("select * from search_file where operation_id = ? order by id")
                .param(operationId)
                .query((row, number) -> new FindingFile(
                        row.getObject("id", UUID.class),
                        row.getObject("finding_id", UUID.class),
                        FileType.valueOf(row.getString("type")),
                        row.getObject("original_id", UUID.class),
                        row.getObject("view_id", UUID.class)))
                .list();
    }

    /**
     * Adds a file to a finding; the same one again is the same one.
     *
     * @throws DomainError where there is none, it is too large, of another type, or there are too many
     * @throws NotFound where there is no such finding, or the reader need not know of its operation
     */
    void add(UUID operationId, UUID findingId, byte[] content) {
        StaffMember by = access.require(operationId);
        findings.require(operationId, findingId);
        if (content.length == 0) {
            throw new DomainError("operations.error.file-missing");
        }
        jdbc.sql("select id from search_finding where id = ? for no key update")
                .param(findingId)
                .query(UUID.class)
                .single();
        if (of(operationId).size() >= MOST) {
            throw new DomainError("operations.error.too-many");
        }
        FileIntake.Kept kept = taken(content);
        if (isThere(findingId, kept.originalId())) {
            intake.forget(kept);
            return;
        }
        jdbc.sql("""
                insert into search_file (id, operation_id, finding_id, type, original_id, view_id, size, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(Ids.next())
                .param(operationId)
                .param(findingId)
                .param(kept.type().name())
                .param(kept.originalId())
                .param(kept.viewId())
                .param(kept.size())
                .param(by.id())
                .param(Timestamp.from(clock.instant()))
                .update();
        audit.record(OperationActions.FILE_ADDED, OperationActions.SUBJECT, operationId, Map.of());
    }

    /** The picture drawn anew, to be looked at. */
    Taken view(UUID operationId, UUID fileId) {
        FindingFile file = find(operationId, fileId);
        UUID view = Optional.ofNullable(file.viewId()).orElseThrow(NotFound::new);
        audit.record(OperationActions.FILE_SHOWN, OperationActions.SUBJECT, operationId, Map.of());
        return new Taken("view.jpg", FileType.JPEG, intake.bytes(view));
    }

    /** The original, to be taken away. */
    Taken original(UUID operationId, UUID fileId) {
        FindingFile file = find(operationId, fileId);
        audit.record(OperationActions.FILE_TAKEN, OperationActions.SUBJECT, operationId, Map.of());
        return new Taken("file." + file.type().ending(), file.type(), intake.bytes(file.originalId()));
    }

    private FindingFile find(UUID operationId, UUID fileId) {
        access.require(operationId);
        return of(operationId).stream()
                .filter(file -> file.id().equals(fileId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private FileIntake.Kept taken(byte[] content) {
        try {
            return intake.take(content, false);
        } catch (FileIntake.Refused refused) {
            throw new DomainError(
                    refused.refusal() == FileIntake.Refusal.TOO_LARGE
                            ? "operations.error.file-large"
                            : "operations.error.file-type");
        }
    }

    private boolean isThere(UUID findingId, UUID originalId) {
        return jdbc.sql("""
                select exists (select 1 from search_file join stored_file before on before.id = original_id
                               join stored_file now on now.sha256 = before.sha256
                               where finding_id = ? and now.id = ?)
                """).params(findingId, originalId).query(Boolean.class).single();
    }
}
