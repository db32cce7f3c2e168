package org.sila.matching;

import java.sql.Array;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Per report that was compared, the records on which its probabilities depend. */
@Repository
class Contenders {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Contenders(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Those of each report; a report that was never compared is left out. */
    Map<UUID, List<UUID>> of(Collection<UUID> reportIds) {
        Map<UUID, List<UUID>> contenders = new HashMap<>();
        jdbc.sql("select report_id, record_ids from report_contenders where report_id = any(:ids)")
                .param("ids", reportIds.toArray(UUID[]::new))
                .query(row -> {
                    Array records = row.getArray(2);
                    contenders.put(row.getObject(1, UUID.class), List.of((UUID[]) records.getArray()));
                });
        return contenders;
    }

    /** Keeps them in place of those before. */
    void keep(Map<UUID, List<UUID>> contenders, Instant at) {
        template.batchUpdate("""
                insert into report_contenders (report_id, record_ids, compared_at) values (?, ?, ?)
                on conflict (report_id) do update
                    set record_ids = excluded.record_ids, compared_at = excluded.compared_at
                """, contenders.entrySet(), contenders.size(), (row, one) -> {
            row.setObject(1, one.getKey());
            row.setObject(2, one.getValue().toArray(UUID[]::new));
            row.setTimestamp(3, Timestamp.from(at));
        });
    }

    /** Those reports are compared in full when they are compared next. */
    void forget(Collection<UUID> reportIds) {
        jdbc.sql("delete from report_contenders where report_id = any(:ids)")
                .param("ids", reportIds.toArray(UUID[]::new))
                .update();
    }
}
