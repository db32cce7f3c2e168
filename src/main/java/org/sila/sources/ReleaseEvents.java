package org.sila.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.sila.places.Places;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads release events. They name nobody. */
@Service
@Transactional(readOnly = true)
public class ReleaseEvents {

    private static final int PAGE = 25;
    private static final int MOST_TOGETHER = 100;

    private static final String SELECT = """
            select event.id, event.facility, event.opened_on, event.said, event.freed, event.version,
                   (select count(*) from release_event_source where event_id = event.id)
            from release_event event
            """;

    private final JdbcClient jdbc;
    private final Places places;

    ReleaseEvents(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /** Finds again to which facility each belongs: what is known of facilities has changed. */
    @Transactional
    public void placeAnew() {
        List<String> written = jdbc.sql("select distinct facility from release_event")
                .query(String.class)
                .list();
        jdbc.sql("""
                update release_event set facility_key = made.key
                from unnest(:written, :keys) as made (written, key)
                where release_event.facility = made.written and release_event.facility_key <> made.key
                """)
                .param("written", written.toArray(String[]::new))
                .param("keys", written.stream().map(places::wholeFacilityKey).toArray(String[]::new))
                .update();
    }

    /** The event, or empty where there is none. */
    public Optional<ReleaseEvent> find(UUID id) {
        return jdbc.sql(SELECT + "where event.id = ?")
                .param(id)
                .query(ReleaseEvents::read)
                .optional();
    }

    /**
     * The last hundred at a facility, the latest first; index release_event_at_facility.
     *
     * @param facilityKey as {@link org.sila.places.Places#wholeFacilityKey} gives it
     */
    public List<ReleaseEvent> at(String facilityKey) {
        return jdbc.sql(SELECT + "where event.facility_key = ? order by event.opened_on desc, event.id desc limit ?")
                .params(facilityKey, MOST_TOGETHER)
                .query(ReleaseEvents::read)
                .list();
    }

    /** Those that a source names people of, the latest first; index release_event_of_source. */
    public List<ReleaseEvent> ofSource(UUID sourceId) {
        return jdbc.sql(SELECT + """
                where event.id in (select event_id from release_event_source where source_id = ?)
                order by event.opened_on desc, event.id desc limit ?
                """)
                .params(sourceId, MOST_TOGETHER)
                .query(ReleaseEvents::read)
                .list();
    }

    /** All, the latest first; index release_event_by_day. */
    public Page<ReleaseEvent> page(@Nullable Cursor asked) {
        Cursor from = asked != null && isKey(asked) ? asked : null;
        boolean backwards = from != null && from.backwards();
        String order = backwards ? "asc" : "desc";
        JdbcClient.StatementSpec query = jdbc.sql(SELECT
                        + (from == null
                                ? ""
                                : "where (event.opened_on, event.id) " + (backwards ? ">" : "<") + " (:day, :id)")
                        + " order by event.opened_on " + order + ", event.id " + order + " limit :most")
                .param("most", PAGE + 1);
        if (from != null) {
            query = query.param("day", from.keys().get(0))
                    .param("id", UUID.fromString(from.keys().get(1)));
        }
        return Page.of(
                query.query(ReleaseEvents::read).list(),
                PAGE,
                from,
                event -> List.of(event.openedOn().toString(), event.id().toString()));
    }

    private static boolean isKey(Cursor cursor) {
        try {
            UUID.fromString(cursor.keys().get(1));
            return cursor.keys().size() == 2;
        } catch (IllegalArgumentException | IndexOutOfBoundsException madeUp) {
            return false;
        }
    }

    private static ReleaseEvent read(ResultSet row, int number) throws SQLException {
        return new ReleaseEvent(
                row.getObject(1, UUID.class),
                row.getString(2),
                PartialDate.parse(row.getString(3)).orElseThrow(),
                row.getString(4),
                row.getObject(5, Integer.class),
                row.getInt(7),
                row.getInt(6));
    }
}
