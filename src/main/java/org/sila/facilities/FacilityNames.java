package org.sila.facilities;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sila.places.Places;
import org.sila.reports.ReportsSubmitted;
import org.sila.sources.RecordsStored;
import org.sila.sources.ReleaseEvents;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
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
public class FacilityNames {

    private static final int MOST_WAYS = 2_000;
    private static final int TOLD_AT_ONCE = 200;

    /** Raised where the keys are made in another way. */
    private static final String WAY = "2";

    private final JdbcClient jdbc;
    private final Places places;
    private final FacilityBook book;
    private final ReleaseEvents releases;
    private final ApplicationEventPublisher events;

    FacilityNames(
            JdbcClient jdbc,
            Places places,
            FacilityBook book,
            ReleaseEvents releases,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.places = places;
        this.book = book;
        this.releases = releases;
        this.events = events;
    }

    /**
     * All ways of writing the place that has this key, and its parts, at most {@value #MOST_WAYS}; index
     * facility_name_by_key.
     *
     * @param key as {@link Places#wholeFacilityKey} gives it
     */
    public List<String> written(String key) {
        return jdbc.sql("select written from facility_name where key = ? order by written limit ?")
                .params(key, MOST_WAYS)
                .query(String.class)
                .list();
    }

    /** All ways of writing one of these, at most {@value #MOST_WAYS}; index facility_name_by_own_key. */
    List<String> writtenAs(Collection<String> codes) {
        return jdbc.sql("select written from facility_name where own_key = any(:codes) order by written limit :most")
                .param("codes", codes.toArray(String[]::new))
                .param("most", MOST_WAYS)
                .query(String.class)
                .list();
    }

    /** Gives every way of writing its key anew: what was known of facilities has changed. */
    @ApplicationModuleListener
    void on(FacilitiesChanged event) {
        book.read();
        jdbc.sql("lock table facility_name_making in exclusive mode").update();
        List<String> written = jdbc.sql("select written from facility_name")
                .query(String.class)
                .list();
        List<String> changed = jdbc.sql("""
                update facility_name set key = made.key, own_key = made.own_key
                from unnest(:written, :keys, :own) as made (written, key, own_key)
                where facility_name.written = made.written
                  and (facility_name.key, facility_name.own_key) is distinct from (made.key, made.own_key)
                returning facility_name.written
                """)
                .param("written", written.toArray(String[]::new))
                .param("keys", written.stream().map(places::wholeFacilityKey).toArray(String[]::new))
                .param("own", written.stream().map(places::facilityKey).toArray(String[]::new))
                .query(String.class)
                .list();
        releases.placeAnew();
        jdbc.sql("update facility_name_making set facilities_hash = ?")
                .param(hashOfKnown())
                .update();
        for (int from = 0; from < changed.size(); from += TOLD_AT_ONCE) {
            events.publishEvent(
                    new FacilitiesNamedAnew(changed.subList(from, Math.min(changed.size(), from + TOLD_AT_ONCE))));
        }
    }

    @ApplicationModuleListener
    void on(RecordsStored stored) {
        add(jdbc.sql("""
                select facility from (
                    select facility from detainee_record where id = any(:ids) and facility <> ''
                    union select facility from record_stay where record_id = any(:ids)
                ) named
                where not exists (select from facility_name where written = facility)
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
        add(distinct("detainee_record", "facility", "true"));
        add(distinct("record_stay", "facility", "true"));
        add(distinct("report", "facility", "event_date is not null"));
        add(distinct("report_facility", "facility", "since is not null"));
        releases.placeAnew();
        jdbc.sql("delete from facility_name_making").update();
        jdbc.sql("insert into facility_name_making (facilities_hash) values (?)")
                .param(known)
                .update();
    }

    /** Waits while keys are made anew, so that none stays as it was before. */
    private void add(Collection<String> written) {
        jdbc.sql("lock table facility_name_making in row share mode").update();
        List<String> ordered = written.stream().distinct().sorted().toList();
        jdbc.sql("""
                insert into facility_name (written, key, own_key) select * from unnest(:written, :keys, :own)
                on conflict do nothing
                """)
                .param("written", ordered.toArray(String[]::new))
                .param("keys", ordered.stream().map(places::wholeFacilityKey).toArray(String[]::new))
                .param("own", ordered.stream().map(places::facilityKey).toArray(String[]::new))
                .update();
    }

    /** What stands in a column, each once, by jumping along the index from one to the next. */
    private List<String> distinct(String table, String column, String known) {
        return jdbc.sql("""
                with recursive names (name) as (
                    (select COLUMN from TABLE where COLUMN <> '' and KNOWN order by COLUMN limit 1)
                    union all
                    select (select COLUMN from TABLE
                            where COLUMN > names.name and COLUMN <> '' and KNOWN order by COLUMN limit 1)
                    from names where names.name is not null
                )
                select name from names where name is not null
                """.replace("COLUMN", column).replace("TABLE", table).replace("KNOWN", known))
                .query(String.class)
                .list();
    }

    private byte[] hashOfKnown() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((WAY + places.facilities()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
