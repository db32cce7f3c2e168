package org.sila.codetention;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sila.places.Places;
import org.sila.reports.ReportsSubmitted;
import org.sila.sources.RecordsStored;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every way in which a place of detention is written, with its key, so that all who were there can be found by an index
 * on what is written. Kept up with what comes in; made anew where the list of known facilities is another one.
 */
@Service
class FacilityNames {

    private static final int MOST_WAYS = 2_000;

    private final JdbcClient jdbc;
    private final Places places;

    FacilityNames(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /** All ways of writing the place that has this key, at most {@value #MOST_WAYS}; index facility_name_by_key. */
    List<String> written(String key) {
        return jdbc.sql("select written from facility_name where key = ? order by written limit ?")
                .params(key, MOST_WAYS)
                .query(String.class)
                .list();
    }

    @ApplicationModuleListener
    void on(RecordsStored stored) {
        add(jdbc.sql("""
                select distinct facility from detainee_record
                where id = any(:ids) and facility <> ''
                  and not exists (select from facility_name where written = facility)
                """)
                .param("ids", stored.recordIds().toArray(UUID[]::new))
                .query(String.class)
                .list());
    }

    @ApplicationModuleListener
    void on(ReportsSubmitted submitted) {
        add(jdbc.sql("""
                select facility from report_facility where report_id = any(:ids)
                union
                select facility from report where id = any(:ids) and facility <> ''
                """)
                .param("ids", submitted.reportIds().toArray(UUID[]::new))
                .query(String.class)
                .list());
    }

    /** Makes all anew where they were made by another list of facilities, or never. */
    @Async
    @Transactional
    @EventListener
    public void on(ApplicationReadyEvent ready) {
        jdbc.sql("lock table facility_name_making in exclusive mode").update();
        byte[] known = hashOfKnown();
        boolean current = jdbc.sql("select count(*) from facility_name_making where facilities_hash = ?")
                        .param(known)
                        .query(Integer.class)
                        .single()
                > 0;
        if (current) {
            return;
        }
        jdbc.sql("delete from facility_name").update();
        add(distinct("detainee_record", "facility", "event_date"));
        add(distinct("report", "facility", "event_date"));
        add(distinct("report_facility", "facility", "since"));
        jdbc.sql("delete from facility_name_making").update();
        jdbc.sql("insert into facility_name_making (facilities_hash) values (?)")
                .param(known)
                .update();
    }

    private void add(Collection<String> written) {
        List<String> ordered = written.stream().distinct().sorted().toList();
        jdbc.sql("""
                insert into facility_name (written, key) select * from unnest(:written, :keys) on conflict do nothing
                """)
                .param("written", ordered.toArray(String[]::new))
                .param("keys", ordered.stream().map(places::wholeFacilityKey).toArray(String[]::new))
                .update();
    }

    /** What stands in a column, each once, by jumping along the index from one to the next. */
    private List<String> distinct(String table, String column, String dated) {
        return jdbc.sql("""
                with recursive names (name) as (
                    (select COLUMN from TABLE where COLUMN <> '' and DATED is not null order by COLUMN limit 1)
                    union all
                    select (select COLUMN from TABLE
                            where COLUMN > names.name and COLUMN <> '' and DATED is not null order by COLUMN limit 1)
                    from names where names.name is not null
                )
                select name from names where name is not null
                """.replace("COLUMN", column).replace("TABLE", table).replace("DATED", dated))
                .query(String.class)
                .list();
    }

    private byte[] hashOfKnown() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(places.facilities().toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
