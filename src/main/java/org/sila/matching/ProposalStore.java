package org.sila.matching;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sila.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what the engine proposes. Rows that a person decided are left alone, but for a rejected one whose fields changed. */
@Repository
class ProposalStore {

    private final JdbcClient jdbc;

    ProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pair to propose; evidence as JSON, deciding fields as their hash. */
    record Proposal(
            UUID caseId,
            UUID reportId,
            UUID recordId,
            double probability,
            double weight,
            String evidence,
            String modelVersion,
            byte[] decidingFields) {}

    /** What is stored of a pair already. */
    record Stored(UUID id, UUID reportId, MatchState state, double probability, byte[] decidingFields) {}

    /** Holds the cases' rows until the transaction ends, so that two runs do not propose for one case at once. */
    void lockCases(Collection<UUID> caseIds) {
        jdbc.sql("select id from sought_case where id = any(?) order by id for no key update")
                .params(new Object[] {caseIds.toArray(UUID[]::new)})
                .query(UUID.class)
                .list();
    }

    /** What is stored of the case's pairs, by record; index match_of_case. */
    Map<UUID, Stored> ofCase(UUID caseId) {
        Map<UUID, Stored> stored = new HashMap<>();
        jdbc.sql("select record_id, id, report_id, state, probability, deciding_fields from match where case_id = ?")
                .param(caseId)
                .query(row -> {
                    stored.put(
                            row.getObject(1, UUID.class),
                            new Stored(
                                    row.getObject(2, UUID.class),
                                    row.getObject(3, UUID.class),
                                    MatchState.valueOf(row.getString(4)),
                                    row.getDouble(5),
                                    row.getBytes(6)));
                });
        return stored;
    }

    void insert(Proposal proposal, Instant at) {
        jdbc.sql("""
                insert into match (id, case_id, report_id, record_id, state, probability, weight, evidence, model_version,
                                   deciding_fields, proposed_at, changed_at, version)
                values (?, ?, ?, ?, 'SUGGESTED', ?, ?, ?::jsonb, ?, ?, ?, ?, 0)
                """)
                .params(List.of(
                        Ids.next(),
                        proposal.caseId(),
                        proposal.reportId(),
                        proposal.recordId(),
                        proposal.probability(),
                        proposal.weight(),
                        proposal.evidence(),
                        proposal.modelVersion(),
                        proposal.decidingFields(),
                        Timestamp.from(at),
                        Timestamp.from(at)))
                .update();
    }

    /** Scores a pair anew, and suggests it again where it was withdrawn or, its fields changed, rejected. */
    void rescore(UUID matchId, MatchState state, Proposal proposal, Instant at) {
        jdbc.sql("""
                update match set report_id = ?, state = ?, probability = ?, weight = ?, evidence = ?::jsonb,
                                 model_version = ?, deciding_fields = ?, changed_at = ?, version = version + 1
                where id = ?
                """)
                .params(List.of(
                        proposal.reportId(),
                        state.name(),
                        proposal.probability(),
                        proposal.weight(),
                        proposal.evidence(),
                        proposal.modelVersion(),
                        proposal.decidingFields(),
                        Timestamp.from(at),
                        matchId))
                .update();
    }

    /** Takes back suggestions that nobody decided and the engine no longer makes. */
    void withdraw(Collection<UUID> matchIds, Instant at) {
        jdbc.sql("""
                update match set state = 'WITHDRAWN', changed_at = ?, version = version + 1
                where id = any(?) and state in ('SUGGESTED', 'IN_REVIEW', 'REOPENED')
                """).params(Timestamp.from(at), matchIds.toArray(UUID[]::new)).update();
    }
}
