package org.sila.matching;

import java.util.UUID;
import org.sila.sources.RecordsErased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Forgets what was compared of records that were emptied; what was decided stays. Index match_of_record. */
@Component
class ForgetErased {

    private final WithdrawRecalled withdraw;
    private final ProposalWorker worker;
    private final JdbcClient jdbc;

    ForgetErased(WithdrawRecalled withdraw, ProposalWorker worker, JdbcClient jdbc) {
        this.withdraw = withdraw;
        this.worker = worker;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(RecordsErased erased) {
        withdraw.erased(erased.recordIds());
        UUID[] records = erased.recordIds().toArray(UUID[]::new);
        jdbc.sql("""
                update match set evidence = evidence || jsonb_build_object(
                    'fields', coalesce((
                        select jsonb_agg(field || '{"recordValue": ""}')
                        from jsonb_array_elements(evidence->'fields') field), '[]'),
                    'names', coalesce((
                        select jsonb_agg(name || '{"recordName": "", "letters": ""}')
                        from jsonb_array_elements(evidence->'names') name), '[]'))
                where record_id = any(:records)
                """).param("records", records).update();
        jdbc.sql("delete from match_compared where match_id in (select id from match where record_id = any(:records))")
                .param("records", records)
                .update();
        worker.wake();
    }
}
