package org.sila.imports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.sila.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who took the original files of lists that are no sources; only ever added to. By index list_file_copy_of_import. */
@Repository
class FileCopies {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;

    FileCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That somebody took a file, and why. */
    record Copy(String reason, UUID by, Instant at) {}

    void add(UUID importId, Copy copy) {
        jdbc.sql("insert into list_file_copy (id, import_id, reason, taken_by, taken_at) values (?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        importId,
                        copy.reason(),
                        copy.by(),
                        OffsetDateTime.ofInstant(copy.at(), ZoneOffset.UTC))
                .update();
    }

    /** The latest first. */
    List<Copy> of(UUID importId) {
        return jdbc.sql("""
                        select reason, taken_by, taken_at from list_file_copy
                        where import_id = ? order by taken_at desc, id desc limit ?
                        """)
                .params(importId, SHOWN)
                .query((row, number) -> new Copy(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }
}
