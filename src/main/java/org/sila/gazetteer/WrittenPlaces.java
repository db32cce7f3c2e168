package org.sila.gazetteer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sila.places.NamedPlace;
import org.sila.places.Place;
import org.sila.places.Places;
import org.sila.reports.ReportsSubmitted;
import org.sila.sources.RecordsStored;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every way in which a place is written, with what it means, so that all who are from there can be found and counted by an
 * index on what is written. Kept up with what comes in; made anew where places are others.
 */
@Service
public class WrittenPlaces {

    private static final int MOST_WAYS = 5_000;
    private static final int TOLD_AT_ONCE = 200;

    /** Raised where written names are understood in another way. */
    private static final String WAY = "1";

    private final JdbcClient jdbc;
    private final Places places;
    private final PlaceBook book;
    private final ApplicationEventPublisher events;

    WrittenPlaces(JdbcClient jdbc, Places places, PlaceBook book, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.places = places;
        this.book = book;
        this.events = events;
    }

    /** All ways of writing the place or one in it, at most {@value #MOST_WAYS}; index place_name_by_code. */
    List<String> of(String code) {
        return jdbc.sql("select written from place_name where codes @> array[?]::text[] order by written limit ?")
                .params(code, MOST_WAYS)
                .query(String.class)
                .list();
    }

    @ApplicationModuleListener
    void on(PlacesChanged event) {
        book.read();
        understandAnew();
    }

    @ApplicationModuleListener
    void on(RecordsStored stored) {
        add(jdbc.sql("""
                select distinct place from detainee_record
                where id = any(:ids) and place <> '' and not exists (select from place_name where written = place)
                """)
                .param("ids", stored.recordIds().toArray(UUID[]::new))
                .query(String.class)
                .list());
    }

    @ApplicationModuleListener
    void on(ReportsSubmitted submitted) {
        add(jdbc.sql("""
                select distinct place from report
                where id = any(:ids) and place <> '' and not exists (select from place_name where written = place)
                """)
                .param("ids", submitted.reportIds().toArray(UUID[]::new))
                .query(String.class)
                .list());
    }

    /** Makes all where they were never made, and anew where they were made with other places. */
    @Async
    @Transactional
    @EventListener
    public void on(ApplicationReadyEvent ready) {
        lock();
        List<byte[]> madeWith = jdbc.sql("select places_hash from place_name_making")
                .query((row, number) -> row.getBytes(1))
                .list();
        if (madeWith.isEmpty()) {
            add(written());
            jdbc.sql("insert into place_name_making (places_hash) values (?)")
                    .param(hashOfKnown())
                    .update();
        } else if (!MessageDigest.isEqual(madeWith.get(0), hashOfKnown())) {
            understandAnew();
        }
    }

    private void lock() {
        jdbc.sql("lock table place_name_making in exclusive mode").update();
    }

    /** What came in meanwhile and is not noted yet may have been understood as before: it counts as changed. */
    private void understandAnew() {
        lock();
        List<String> noted =
                jdbc.sql("select written from place_name").query(String.class).list();
        List<String> changed = new ArrayList<>(understandAnew(noted));
        Set<String> arrived = written();
        noted.forEach(arrived::remove);
        add(arrived);
        changed.addAll(arrived);
        jdbc.sql("update place_name_making set places_hash = ?")
                .param(hashOfKnown())
                .update();
        for (int from = 0; from < changed.size(); from += TOLD_AT_ONCE) {
            events.publishEvent(
                    new PlacesNamedAnew(changed.subList(from, Math.min(changed.size(), from + TOLD_AT_ONCE))));
        }
    }

    /** Those that mean something else now. */
    private List<String> understandAnew(List<String> written) {
        return jdbc.sql("""
                update place_name set codes = string_to_array(made.codes, ' '), governorate = made.governorate
                from unnest(:written, :codes, :governorates) as made (written, codes, governorate)
                where place_name.written = made.written
                  and (place_name.codes, place_name.governorate)
                      is distinct from (string_to_array(made.codes, ' '), made.governorate)
                returning place_name.written
                """)
                .param("written", written.toArray(String[]::new))
                .param("codes", written.stream().map(this::codes).toArray(String[]::new))
                .param("governorates", written.stream().map(this::governorate).toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Waits while all are made anew, so that none stays as it was before. */
    private void add(Collection<String> written) {
        jdbc.sql("lock table place_name_making in row share mode").update();
        List<String> ordered = written.stream().distinct().sorted().toList();
        jdbc.sql("""
                insert into place_name (written, codes, governorate)
                select written, string_to_array(codes, ' '), governorate
                from unnest(:written, :codes, :governorates) as made (written, codes, governorate)
                on conflict do nothing
                """)
                .param("written", ordered.toArray(String[]::new))
                .param("codes", ordered.stream().map(this::codes).toArray(String[]::new))
                .param("governorates", ordered.stream().map(this::governorate).toArray(String[]::new))
                .update();
    }

    private String codes(String written) {
        NamedPlace named = places.namedPlace(written);
        Place place = named.place();
        if (place == null) {
            return named.several() ? "?" : "";
        }
        return places.upwards(place).stream().map(Place::code).collect(Collectors.joining(" "));
    }

    private String governorate(String written) {
        return places.placeNamed(written).map(Place::governorate).orElse("");
    }

    /** Everything that stands in records and reports as a place. */
    private Set<String> written() {
        Set<String> all = new TreeSet<>(distinct("detainee_record", "true"));
        all.addAll(distinct("report", "withdrawn_at is null"));
        return all;
    }

    /** What stands in the column, each once, by jumping along the index from one to the next. */
    private List<String> distinct(String table, String known) {
        return jdbc.sql("""
                with recursive names (name) as (
                    (select place from TABLE where place <> '' and KNOWN order by place limit 1)
                    union all
                    select (select place from TABLE where place > names.name and place <> '' and KNOWN order by place limit 1)
                    from names where names.name is not null
                )
                select name from names where name is not null
                """.replace("TABLE", table).replace("KNOWN", known))
                .query(String.class)
                .list();
    }

    private byte[] hashOfKnown() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((WAY + places.places()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
