package org.sila.facilities;

import java.util.List;
import org.sila.web.paging.UpTo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what names a facility, as {@link UpTo} says; names nobody. What a recalled list says is not counted. */
@Component
class WhoNamesIt {

    private final JdbcClient jdbc;

    WhoNamesIt(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was counted.
     *
     * @param lists in which there is at least one of the records
     */
    record Counted(long reports, long records, long lists) {}

    /**
     * By indexes report_of_facility, report_facility_named and detainee_record_at_facility.
     *
     * @param written all ways of writing the place
     */
    Counted count(List<String> written) {
        return new Counted(count("""
                        from (select id from report
                              where facility = any(:written) and facility <> '' and withdrawn_at is null
                              union
                              select report.id from report_facility told
                              join report on report.id = told.report_id and report.withdrawn_at is null
                              where told.facility = any(:written)) naming
                        """, written), count("""
                        from detainee_record record
                        join source on source.id = record.source_id and source.recall_id is null
                        where record.facility = any(:written) and record.facility <> ''
                        """, written), count("""
                        from (select distinct source_id from detainee_record
                              where facility = any(:written) and facility <> '') list
                        join source on source.id = list.source_id and source.recall_id is null
                        """, written));
    }

    private long count(String fromAndWhere, List<String> written) {
        return jdbc.sql(UpTo.count(fromAndWhere))
                .param("written", written.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
