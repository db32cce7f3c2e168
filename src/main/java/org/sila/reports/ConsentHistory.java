package org.sila.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When families gave and withdrew consents after they had sent their reports. */
@Service
@Transactional(readOnly = true)
public class ConsentHistory {

    private final JdbcClient jdbc;

    ConsentHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One change.
     *
     * @param purpose SEARCH, SHARE, SURVIVORS or PUBLISH
     * @param given false where it was withdrawn
     */
    public record Change(String purpose, boolean given, Instant at) {}

    /** The latest first, a hundred at most of all the reports; index consent_change_of_report. */
    public Map<UUID, List<Change>> of(Collection<UUID> reportIds) {
        Map<UUID, List<Change>> changes = new HashMap<>();
        jdbc.sql("""
                select report_id, purpose, given, changed_at from consent_change where report_id = any(:ids)
                order by changed_at desc, id desc limit 100
                """).param("ids", reportIds.toArray(UUID[]::new)).query(row -> {
            changes.computeIfAbsent(row.getObject("report_id", UUID.class), id -> new ArrayList<>())
                    .add(new Change(
                            row.getString("purpose"),
                            row.getBoolean("given"),
                            row.getTimestamp("changed_at").toInstant()));
        });
        return changes;
    }
}
