package org.sila.matching;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every change of a match's state: who, when and why. */
@Repository
class DecisionLog {

    /**
     * One change of state.
     *
     * @param reason a {@link RejectionReason}, {@code FIELDS_CHANGED}, or empty
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

        /** Whether it returned by itself because what was compared changed. */
        boolean isReturn() {
            return reason.equals(FIELDS_CHANGED);
        }
    }

    private final JdbcClient jdbc;

    DecisionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID matchId, Decision decision) {
        jdbc.sql("""
                insert into match_decision (id, match_id, from_state, to_state, reason, note, decided_by, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(Ids.next())
                .param(matchId)
                .param(decision.from().name())
                .param(decision.to().name())
                .param(decision.reason())
                .param(decision.note())
                .param(decision.decidedBy())
                .param(Timestamp.from(decision.decidedAt()))
                .update();
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
