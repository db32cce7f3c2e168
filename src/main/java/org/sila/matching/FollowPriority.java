package org.sila.matching;

import java.util.UUID;
import org.sila.cases.CasePriorityChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Moves the matches of a case in the queue when its priority changed. Nobody's decision on them is touched by that. */
@Component
class FollowPriority {

    private final JdbcClient jdbc;

    FollowPriority(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(CasePriorityChanged changed) {
        jdbc.sql("""
                update match set priority = grounds.number
                from (select id, (select count(*) from case_priority where case_id = sought_case.id) as number
                      from sought_case where id = any(:ids)) grounds
                where match.case_id = grounds.id and match.priority <> grounds.number
                """).param("ids", changed.caseIds().toArray(UUID[]::new)).update();
    }
}
