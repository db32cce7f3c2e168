package org.sila.operations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.web.DomainError;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens in the course of an operation: its state, and its log, which is never changed. */
@Service
@Transactional
class RunOperation {

    private final JdbcClient jdbc;
    private final OperationAccess access;
    private final OperationStore store;
    private final SealedText texts;
    private final LocalMoments moments;
    private final AuditTrail audit;
    private final Clock clock;

    RunOperation(
            JdbcClient jdbc,
            OperationAccess access,
            OperationStore store,
            SealedText texts,
            LocalMoments moments,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.store = store;
        this.texts = texts;
        this.moments = moments;
        this.audit = audit;
        this.clock = clock;
    }

    /** What becomes of it; {@code outcome} where it ends. */
    record StateForm(
            @Nullable OperationState state,
            @Nullable Outcome outcome,
            @Nullable String at,
            @Nullable String text,
            @Nullable UUID key) {}

    /** What happened, when, and which earlier line it corrects. */
    record LogForm(
            @Nullable String at,
            @Nullable String text,
            @Nullable UUID corrects,
            @Nullable UUID key) {}

    /**
     * Changes the state, which is a line of the log.
     *
     * @param version the one that was read
     * @throws DomainError where the state cannot follow, an end has no outcome, or nothing is said of it
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    void change(UUID id, StateForm form, int version) {
        StaffMember by = access.require(id);
        Operation was = store.get(id);
        OperationState state = form.state();
        if (state == null || was.version() == version && !was.state().next().contains(state)) {
            throw new DomainError("operations.error.state");
        }
        Outcome outcome = state == OperationState.ENDED ? form.outcome() : null;
        if (state == OperationState.ENDED && outcome == null) {
            throw new DomainError("operations.error.outcome");
        }
        String text = SealedText.required(form.text(), "operations.error.state-text");
        Instant at = moments.past(form.at());
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("state", state.name());
        columns.put("outcome", outcome == null ? null : outcome.name());
        store.change(id, version, columns);
        insert(id, new Line(at, text, state, outcome, null), form.key(), by);
        audit.record(
                OperationActions.STATE_CHANGED,
                OperationActions.SUBJECT,
                id,
                Map.of("state", was.state() + "," + state));
    }

    /**
     * Writes a line; the same form again is the same line. Whoever writes at the same time is not hindered.
     *
     * @throws DomainError where nothing is written, or the time is none or lies ahead
     */
    void log(UUID id, LogForm form) {
        StaffMember by = access.require(id);
        String text = SealedText.required(form.text(), "operations.error.log-text");
        UUID corrects = form.corrects();
        if (corrects != null && !isLineOf(corrects, id)) {
            throw new DomainError("operations.error.corrects");
        }
        if (insert(id, new Line(moments.past(form.at()), text, null, null, corrects), form.key(), by)) {
            audit.record(OperationActions.LOGGED, OperationActions.SUBJECT, id, Map.of());
        }
    }

    private record Line(
            Instant at,
            String text,
            @Nullable OperationState state,
            @Nullable Outcome outcome,
            @Nullable UUID corrects) {}

    private boolean insert(UUID operationId, Line line, @Nullable UUID key, StaffMember by) {
        return jdbc.sql("""
                insert into search_log (id, operation_id, happened_at, text, state, outcome, corrects, form_key,
                                        written_by, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (operation_id, form_key) do nothing
                """)
                        .param(Ids.next())
                        .param(operationId)
                        .param(Timestamp.from(line.at()))
                        .param(texts.seal(line.text(), SealedOperationText.LOG))
                        .param(line.state() == null ? null : line.state().name())
                        .param(line.outcome() == null ? null : line.outcome().name())
                        .param(line.corrects())
                        .param(key == null ? Ids.next() : key)
                        .param(by.id())
                        .param(Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    private boolean isLineOf(UUID lineId, UUID operationId) {
        return jdbc.sql("select exists (select 1 from search_log where id = ? and operation_id = ?)")
                .params(lineId, operationId)
                .query(Boolean.class)
                .single();
    }
}
