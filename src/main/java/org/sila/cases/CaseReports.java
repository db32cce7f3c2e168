package org.sila.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which report belongs to which case. */
@Repository
class CaseReports {

    private final JdbcClient jdbc;

    CaseReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the reports that have no case yet. */
    List<UUID> withoutCase(Collection<UUID> reportIds) {
        return jdbc.sql("""
                        select id from report
                        where id = any(:ids) and not exists (select from case_report where report_id = report.id)
                        order by id
                        """)
                .param("ids", reportIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    void add(UUID reportId, UUID caseId, Instant at) {
        jdbc.sql("insert into case_report (report_id, case_id, origin_case, added_at) values (?, ?, ?, ?)")
                .params(reportId, caseId, caseId, Timestamp.from(at))
                .update();
    }

    /** Moves every report of one case to another, remembering where each came from. */
    void moveAll(UUID fromCase, UUID toCase) {
        jdbc.sql("update case_report set case_id = ? where case_id = ?")
                .params(toCase, fromCase)
                .update();
    }

    /** Gives back to a case the reports that it opened. */
    void takeBack(UUID originCase) {
        jdbc.sql("update case_report set case_id = origin_case where origin_case = ?")
                .params(originCase)
                .update();
    }

    Optional<UUID> caseOf(UUID reportId) {
        return jdbc.sql("select case_id from case_report where report_id = ?")
                .params(reportId)
                .query(UUID.class)
                .optional();
    }

    Set<UUID> casesOf(Collection<UUID> reportIds) {
        return new HashSet<>(jdbc.sql("select distinct case_id from case_report where report_id = any(:ids)")
                .param("ids", reportIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    Map<UUID, UUID> caseOfEach(Collection<UUID> reportIds) {
        Map<UUID, UUID> byReport = new HashMap<>();
        jdbc.sql("select report_id, case_id from case_report where report_id = any(:ids)")
                .param("ids", reportIds.toArray(UUID[]::new))
                .query(row -> {
                    byReport.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return byReport;
    }

    /** The reports of each case, oldest first; index case_report_of_case. */
    Map<UUID, List<UUID>> reportsOf(Collection<UUID> caseIds) {
        Map<UUID, List<UUID>> byCase = new LinkedHashMap<>();
        caseIds.forEach(id -> byCase.put(id, new ArrayList<>()));
        jdbc.sql("select case_id, report_id from case_report where case_id = any(:ids) order by added_at, report_id")
                .param("ids", caseIds.toArray(UUID[]::new))
                .query(row -> {
                    byCase.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class));
                });
        return byCase;
    }
}
