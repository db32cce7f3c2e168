package org.sila.matching;

import org.sila.facilities.FacilitiesNamedAnew;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Finds out anew where matches belong whose place of detention turned out to be another, or has got a name. */
@Component
class FollowFacilities {

    private final JdbcClient jdbc;
    private final ProposalWorker worker;

    FollowFacilities(JdbcClient jdbc, ProposalWorker worker) {
        this.jdbc = jdbc;
        this.worker = worker;
    }

    @ApplicationModuleListener
    void on(FacilitiesNamedAnew changed) {
        jdbc.sql("""
                update match set governorate = null
                where record_id in (select id from detainee_record where facility = any(:written) and facility <> '')
                   or report_id in (select id from report where facility = any(:written) and facility <> '')
                """).param("written", changed.written().toArray(String[]::new)).update();
        worker.wake();
    }
}
