package org.sila.matching;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every change of a match's state: who, when and why. */
@Repository
class DecisionLog {

    /**
     * One change of state.
     *
     * @param reason a {@link RejectionReason}, {@code FIELDS_CHANGED}, {@code SOURCE_RESTORED}, or empty
     * @param decidedBy staff account; null for the engine
     */
    record Decision(
            MatchState from,
            MatchState to,
            String reason,
            String note,
            @Nullable UUID decidedBy,
            Instant decidedAt) {

        static final String FIELDS_CHANGED = "FIELDS_CHANGED";

        static final String SOURCE_RESTORED = "SOURCE_RESTORED";

        /** Whether it returned by itself because what was compared changed. */
        boolean isReturn() {
            return reason.equals(FIELDS_CHANGED);
        }
    }

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    DecisionLog(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    void add(UUID matchId, Decision decision) {
        addAll(List.of(Map.entry(matchId, decision)));
    }

    /** Of several matches, in one batch. */
    void addAll(List<Map.Entry<UUID, Decision>> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        template.batchUpdate("""
                insert into match_decision (id, match_id, from_state, to_state, reason, note, decided_by, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, decisions, decisions.size(), (row, one) -> {
            Decision decision = one.getValue();
            row.setObject(1, Ids.next());
            row.setObject(2, one.getKey());
            row.setString(3, decision.from().name());
            row.setString(4, decision.to().name());
            row.setString(5, decision.reason());
            row.setString(6, decision.note());
            row.setObject(7, decision.decidedBy());
            row.setTimestamp(8, Timestamp.from(decision.decidedAt()));
        });
    }

    /** Oldest first; index match_decision_of_match. */
    List<Decision> of(UUID matchId) {
        return jdbc.sql("""
                select from_state, to_state, reason, note, decided_by, decided_at
                from match_decision where match_id = ? order by decided_at, id
                """)
                .param(matchId)
                .query((row, number) -> new Decision(
                        MatchState.valueOf(row.getString(1)),
                        MatchState.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        row.getTimestamp(6).toInstant()))
                .list();
    }
}
