package org.sila.gazetteer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sila.places.Place;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Places in the database. There are hundreds, at most some thousands: they are read whole, in one statement. */
@Repository
class PlaceStore {

    private static final String SELECT = """
            select place.*, merge.into_id
            from place left join place_merge merge on merge.place_id = place.id and merge.undone_at is null
            """;

    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever changes places does so alone: none may come to lie in a finer one. Others read on. */
    void lock() {
        jdbc.sql("lock table place in share row exclusive mode").update();
    }

    /** All, coarse ones first. */
    List<StoredPlace> all() {
        return jdbc.sql(SELECT + """
                order by array_position(array['GOVERNORATE', 'DISTRICT', 'SUBDISTRICT', 'TOWN'], kind), code
                """).query((row, number) -> read(row)).list();
    }

    Optional<StoredPlace> find(UUID id) {
        return jdbc.sql(SELECT + "where place.id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** @return false where there is one with this id */
    boolean add(StoredPlace place, boolean shipped) {
        return jdbc.sql("""
                insert into place (id, code, kind, parent_id, arabic, english, aliases, source, shipped, version)
                values (:id, :code, :kind, :parent, :arabic, :english, :aliases, :source, :shipped, 0)
                on conflict (id) do nothing
                """)
                        .param("id", place.id())
                        .param("code", place.code())
                        .param("kind", place.kind().name())
                        .param("parent", place.parentId())
                        .param("arabic", place.arabic())
                        .param("english", place.english())
                        .param("aliases", place.aliases().toArray(String[]::new))
                        .param("source", place.source())
                        .param("shipped", shipped)
                        .update()
                == 1;
    }

    /** @throws OptimisticLockingFailureException where it is not at that version any more */
    void change(StoredPlace place, boolean shipped) {
        int changed = jdbc.sql("""
                update place set kind = :kind, parent_id = :parent, arabic = :arabic, english = :english,
                                 aliases = :aliases, source = :source, shipped = :shipped, version = version + 1
                where id = :id and version = :version
                """)
                .param("id", place.id())
                .param("version", place.version())
                .param("kind", place.kind().name())
                .param("parent", place.parentId())
                .param("arabic", place.arabic())
                .param("english", place.english())
                .param("aliases", place.aliases().toArray(String[]::new))
                .param("source", place.source())
                .param("shipped", shipped)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("place changed since it was read");
        }
    }

    /** Says that a place is another one. Of all that is kept of either, only the version of the first changes. */
    void merge(PlaceMerge merge) {
        jdbc.sql("""
                insert into place_merge (id, place_id, into_id, reason, merged_by, merged_at)
                values (:id, :place, :into, :reason, :by, :at)
                """)
                .param("id", merge.id())
                .param("place", merge.placeId())
                .param("into", merge.intoId())
                .param("reason", merge.reason())
                .param("by", merge.by())
                .param("at", Timestamp.from(merge.at()))
                .update();
        raiseVersion(merge.placeId());
    }

    /** Takes it back. */
    void separate(UUID id, UUID by, Instant at) {
        jdbc.sql("""
                update place_merge set undone_by = :by, undone_at = :at where place_id = :place and undone_at is null
                """)
                .param("place", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        raiseVersion(id);
    }

    /** The merge of a place that is in force, by index place_merge_in_force. */
    Optional<PlaceMerge> mergeOf(UUID id) {
        return jdbc.sql("select * from place_merge where place_id = ? and undone_at is null")
                .param(id)
                .query((row, number) -> new PlaceMerge(
                        row.getObject("id", UUID.class),
                        row.getObject("place_id", UUID.class),
                        row.getObject("into_id", UUID.class),
                        row.getString("reason"),
                        row.getObject("merged_by", UUID.class),
                        row.getTimestamp("merged_at").toInstant()))
                .optional();
    }

    private void raiseVersion(UUID id) {
        jdbc.sql("update place set version = version + 1 where id = ?")
                .param(id)
                .update();
    }

    /** Ids of those that nobody has changed since they came with the application. */
    List<UUID> shipped() {
        return jdbc.sql("select id from place where shipped").query(UUID.class).list();
    }

    private static StoredPlace read(ResultSet row) throws SQLException {
        return new StoredPlace(
                row.getObject("id", UUID.class),
                row.getString("code"),
                Place.Kind.valueOf(row.getString("kind")),
                row.getObject("parent_id", UUID.class),
                row.getString("arabic"),
                row.getString("english"),
                List.of((String[]) row.getArray("aliases").getArray()),
                row.getString("source"),
                row.getObject("into_id", UUID.class),
                row.getInt("version"));
    }
}
