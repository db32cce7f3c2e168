package org.sila.gazetteer;

import java.sql.ResultSet;
import java.sql.SQLException;
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
        return jdbc.sql("""
                select * from place
                order by array_position(array['GOVERNORATE', 'DISTRICT', 'SUBDISTRICT', 'TOWN'], kind), code
                """).query((row, number) -> read(row)).list();
    }

    Optional<StoredPlace> find(UUID id) {
        return jdbc.sql("select * from place where id = ?")
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
                row.getInt("version"));
    }
}
