package org.sila.matching;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
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

    /**
     * A pair to propose; evidence as JSON.
     *
     * @param decidingFields hash of what was compared
     * @param otherDecidingFields the same of the case's other reports, in order
     * @param where where it belongs, for the queue
     */
    record Proposal(
            UUID caseId,
            UUID reportId,
            UUID recordId,
            double probability,
            double weight,
            String evidence,
            String modelVersion,
            byte[] decidingFields,
            List<byte[]> otherDecidingFields,
            MatchPlaces.Where where) {

        Proposal besides(List<byte[]> others) {
            return new Proposal(
                    caseId,
                    reportId,
                    recordId,
                    probability,
                    weight,
                    evidence,
                    modelVersion,
                    decidingFields,
                    others,
                    where);
        }
    }

    /** What is stored of a pair already. */
    record Stored(
            UUID id,
            UUID reportId,
            MatchState state,
            double probability,
            double weight,
            String modelVersion,
            byte[] decidingFields,
            List<byte[]> otherDecidingFields,
            int version) {

        /** Whether all that is to be proposed was there when this was scored, in this report or another. */
        boolean knew(Proposal proposal) {
            return Arrays.equals(decidingFields, proposal.decidingFields())
                    || otherDecidingFields.stream().anyMatch(other -> Arrays.equals(other, proposal.decidingFields()));
        }
    }

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
        jdbc.sql("""
                select record_id, id, report_id, state, probability, weight, model_version, deciding_fields,
                       other_deciding_fields, version
                from match where case_id = ?
                """).param(caseId).query(row -> {
            stored.put(
                    row.getObject(1, UUID.class),
                    new Stored(
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            MatchState.valueOf(row.getString(4)),
                            row.getDouble(5),
                            row.getDouble(6),
                            row.getString(7),
                            row.getBytes(8),
                            List.of((byte[][]) row.getArray(9).getArray()),
                            row.getInt(10)));
        });
        return stored;
    }

    void insert(Proposal proposal, Instant at) {
        jdbc.sql("""
                insert into match (id, case_id, report_id, record_id, state, probability, weight, evidence, model_version,
                                   deciding_fields, other_deciding_fields, governorate, facility, source_id,
                                   tells_of_death, priority, waiting_since, proposed_at, changed_at, version)
                select ?, ?, ?, record.id, 'SUGGESTED', ?, ?, ?::jsonb, ?, ?, ?, ?, ?, record.source_id,
                       record.event in ('DEATH_RECORDED', 'EXECUTION_ORDERED'),
                       (select count(*) from case_priority where case_id = ?), at, at, at, 0
                from detainee_record record cross join (select ?::timestamptz as at) now
                where record.id = ?
                """)
                .params(List.of(
                        Ids.next(),
                        proposal.caseId(),
                        proposal.reportId(),
                        proposal.probability(),
                        proposal.weight(),
                        proposal.evidence(),
                        proposal.modelVersion(),
                        proposal.decidingFields(),
                        proposal.otherDecidingFields().toArray(byte[][]::new),
                        proposal.where().governorate(),
                        proposal.where().facility(),
                        proposal.caseId(),
                        Timestamp.from(at),
                        proposal.recordId()))
                .update();
    }

    /**
     * Scores a pair anew, and suggests it again where it was withdrawn or, its fields changed, rejected.
     *
     * @return false where a person decided since it was read; then their decision stands
     */
    boolean rescore(Stored before, MatchState state, Proposal proposal, Instant at) {
        return jdbc.sql("""
                update match set report_id = ?, state = ?, probability = ?, weight = ?, evidence = ?::jsonb,
                                 model_version = ?, deciding_fields = ?, other_deciding_fields = ?, governorate = ?,
                                 facility = ?, decided_by = null, changed_at = ?, version = version + 1,
                                 waiting_since = case when state in ('REJECTED', 'WITHDRAWN') then ? else waiting_since end
                where id = ? and version = ?
                """)
                        .params(List.of(
                                proposal.reportId(),
                                state.name(),
                                proposal.probability(),
                                proposal.weight(),
                                proposal.evidence(),
                                proposal.modelVersion(),
                                proposal.decidingFields(),
                                proposal.otherDecidingFields().toArray(byte[][]::new),
                                proposal.where().governorate(),
                                proposal.where().facility(),
                                Timestamp.from(at),
                                Timestamp.from(at),
                                before.id(),
                                before.version()))
                        .update()
                == 1;
    }

    /** Takes a proposal back; not where a person decided since it was read. */
    void withdraw(Stored before, Instant at) {
        jdbc.sql("""
                update match set state = 'WITHDRAWN', accepted_by = null, decided_by = null, changed_at = ?,
                                 version = version + 1
                where id = ? and version = ?
                """).params(Timestamp.from(at), before.id(), before.version()).update();
    }

    /**
     * Takes what a report said out of the evidence of all its matches, and out of what decisions were made on: how well
     * it agreed stays, the words go. Indexes match_of_report, match_compared_of_report.
     */
    void forgetWordsOf(UUID reportId) {
        jdbc.sql("""
                update match set evidence = evidence || jsonb_build_object(
                    'fields', coalesce((
                        select jsonb_agg(field || '{"reportValue": ""}')
                        from jsonb_array_elements(evidence->'fields') field), '[]'),
                    'names', coalesce((
                        select jsonb_agg(name || '{"reportName": "", "letters": ""}')
                        from jsonb_array_elements(evidence->'names') name), '[]'))
                where report_id = ?
                """).param(reportId).update();
        jdbc.sql("delete from match_compared where report_id = ?")
                .param(reportId)
                .update();
    }
}
