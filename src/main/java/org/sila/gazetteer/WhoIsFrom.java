package org.sila.gazetteer;

import java.util.List;
import org.sila.web.paging.UpTo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts who is from a place, as {@link UpTo} says; names nobody. */
@Component
class WhoIsFrom {

    private final JdbcClient jdbc;

    WhoIsFrom(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was counted.
     *
     * @param lists in which there is at least one of the records
     */
    record Counted(long reports, long records, long lists) {}

    /**
     * By indexes report_of_place and detainee_record_of_place alone.
     *
     * @param written all ways of writing the place
     */
    Counted count(List<String> written) {
        return new Counted(
                count("from report where place = any(:written) and withdrawn_at is null", written),
                count("from detainee_record where place = any(:written)", written),
                count(
                        "from (select distinct source_id from detainee_record where place = any(:written)) list",
                        written));
    }

    private long count(String fromAndWhere, List<String> written) {
        return jdbc.sql(UpTo.count(fromAndWhere))
                .param("written", written.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
