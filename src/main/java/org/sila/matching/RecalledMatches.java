package org.sila.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The matches of a list that was recalled or restored; by index match_of_source. */
@Repository
class RecalledMatches {

    private static final String UNDECIDED = "('SUGGESTED', 'IN_REVIEW', 'REOPENED', 'SECOND_REVIEW')";

    private final JdbcClient jdbc;

    RecalledMatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A match of the list.
     *
     * @param state where it stood before what was asked for was done to it
     */
    record One(
            UUID id,
            UUID caseId,
            UUID reportId,
            MatchState state,
            @Nullable UUID acceptedBy,
            @Nullable UUID decidedBy) {}

    List<One> undecided(UUID sourceId, int most) {
        return jdbc.sql("""
                select id, case_id, report_id, state, accepted_by, decided_by from match
                where source_id = :source and state in UNDECIDED order by state, id limit :most
                """.replace("UNDECIDED", UNDECIDED))
                .param("source", sourceId)
                .param("most", most)
                .query(RecalledMatches::read)
                .list();
    }

    /** Those about these records; index match_of_record. */
    List<One> undecidedOf(Collection<UUID> recordIds) {
        return jdbc.sql("""
                select id, case_id, report_id, state, accepted_by, decided_by from match
                where record_id = any(:records) and state in UNDECIDED order by state, id
                """.replace("UNDECIDED", UNDECIDED))
                .param("records", recordIds.toArray(UUID[]::new))
                .query(RecalledMatches::read)
                .list();
    }

    /** @return those of them that were undecided until now */
    List<One> withdraw(Collection<UUID> ids, Instant at) {
        return jdbc.sql("""
                with before as (
                    select id, case_id, report_id, state, accepted_by, decided_by from match
                    where id = any(:ids) and state in UNDECIDED order by id for update)
                update match set state = 'WITHDRAWN', accepted_by = null, decided_by = null, changed_at = :at,
                                 version = match.version + 1
                from before where match.id = before.id
                returning before.*
                """.replace("UNDECIDED", UNDECIDED))
                .param("ids", ids.toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .query(RecalledMatches::read)
                .list();
    }

    /** Those confirmed, in the order of their ids. */
    List<One> confirmed(UUID sourceId, UUID after, int most) {
        return jdbc.sql("""
                select id, case_id, report_id, state, accepted_by, decided_by from match
                where source_id = :source and state = 'CONFIRMED' and id > :after order by id limit :most
                """)
                .param("source", sourceId)
                .param("after", after)
                .param("most", most)
                .query(RecalledMatches::read)
                .list();
    }

    /** Those that somebody had in hand when a recall took them away, of cases that are still by themselves. */
    List<One> takenFromHands(UUID sourceId, int most) {
        return jdbc.sql("""
                select match.id, case_id, report_id, match.state, accepted_by, match.decided_by from match
                join sought_case on sought_case.id = match.case_id and sought_case.status not in ('JOINED', 'WITHDRAWN')
                cross join lateral (
                    select from_state, to_state, reason, decided_by from match_decision
                    where match_id = match.id order by decided_at desc, id desc limit 1) latest
                where source_id = :source and match.state = 'WITHDRAWN' and latest.to_state = 'WITHDRAWN'
                  and latest.reason = 'SOURCE_WITHDRAWN' and latest.from_state <> 'SUGGESTED'
                order by match.id limit :most
                """)
                .param("source", sourceId)
                .param("most", most)
                .query(RecalledMatches::read)
                .list();
    }

    /** @return those of them that were withdrawn until now */
    List<One> giveBack(Collection<UUID> ids, Instant at) {
        return jdbc.sql("""
                with before as (
                    select id, case_id, report_id, state, accepted_by, decided_by from match
                    where id = any(:ids) and state = 'WITHDRAWN' order by id for update)
                update match set state = 'REOPENED', changed_at = :at, waiting_since = :at, version = match.version + 1
                from before where match.id = before.id
                returning before.*
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .query(RecalledMatches::read)
                .list();
    }

    private static One read(ResultSet row, int number) throws SQLException {
        return new One(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                MatchState.valueOf(row.getString(4)),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class));
    }
}
