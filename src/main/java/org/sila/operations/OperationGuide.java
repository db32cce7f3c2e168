package org.sila.operations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who shows the way: somebody who worked there or was held there, and may come to harm by being known. Sealed, on no
 * printed page, and shown to whoever says why, which stays to be read beside it.
 */
@Service
@Transactional
class OperationGuide {

    private static final int LOOKS_SHOWN = 20;

    private final JdbcClient jdbc;
    private final OperationAccess access;
    private final OperationStore store;
    private final SealedText texts;
    private final AuditTrail audit;
    private final Clock clock;

    OperationGuide(
            JdbcClient jdbc,
            OperationAccess access,
            OperationStore store,
            SealedText texts,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.store = store;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody looked at the guide. */
    record Look(UUID by, Instant at, String reason) {}

    /** Who looked last, the latest first; index search_guide_look_of_operation. */
    @Transactional(readOnly = true)
    public List<Look> looks(UUID operationId) {
        access.require(operationId);
        return jdbc.sql("""
                select looked_by, looked_at, reason from search_guide_look where operation_id = ?
                order by id desc limit
                """ + ' ' + LOOKS_SHOWN)
                .param(operationId)
                .query((row, number) -> new Look(
                        row.getObject("looked_by", UUID.class),
                        row.getTimestamp("looked_at").toInstant(),
                        texts.open(row, SealedOperationText.LOOK_REASON)))
                .list();
    }

    /**
     * Keeps who it is; what was kept before is gone.
     *
     * @param written empty for nobody
     * @param version the one of the operation that was read
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    void keep(UUID operationId, @Nullable String written, boolean protectedWitness, int version) {
        access.require(operationId);
        String clean = SealedText.clean(written);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("guide", texts.sealIfAny(clean, SealedOperationText.GUIDE));
        columns.put("guide_protected", protectedWitness && !clean.isEmpty());
        store.change(operationId, version, columns);
        audit.record(OperationActions.GUIDE_KEPT, OperationActions.SUBJECT, operationId, Map.of());
    }

    /**
     * Shows who it is.
     *
     * @return empty where there is none
     * @throws org.sila.web.DomainError where no reason is given
     */
    String show(UUID operationId, @Nullable String reason) {
        StaffMember by = access.require(operationId);
        String clean = SealedText.required(reason, "operations.error.reason");
        jdbc.sql(
                        "insert into search_guide_look (id, operation_id, reason, looked_by, looked_at) values (?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        operationId,
                        texts.seal(clean, SealedOperationText.LOOK_REASON),
                        by.id(),
                        Timestamp.from(clock.instant()))
                .update();
        audit.record(OperationActions.GUIDE_SHOWN, OperationActions.SUBJECT, operationId, Map.of());
        return guide(operationId);
    }

    /** Who it is, for a check of words that must not name them; never shown. */
    @Transactional(readOnly = true)
    String guide(UUID operationId) {
        return jdbc.sql("select guide from search_operation where id = ?")
                .param(operationId)
                .query((row, number) -> texts.open(row, SealedOperationText.GUIDE))
                .single();
    }
}
