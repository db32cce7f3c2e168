package org.sila.files;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.sila.secrets.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the vault; all queries go by primary key. */
@Repository
class StoredFiles {

    private final JdbcClient jdbc;
    private final Sealing sealing;

    StoredFiles(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void insert(StoredFile file) {
        jdbc.sql("""
                        insert into stored_file (id, sha256, name, content_type, size, stored_at)
                        values (:id, :sha256, :name, :type, :size, :at)
                        """)
                .param("id", file.id())
                .param("sha256", file.sha256())
                .param("name", file.name())
                .param("type", file.contentType())
                .param("size", file.size())
                .param("at", OffsetDateTime.ofInstant(file.storedAt(), ZoneOffset.UTC))
                .update();
    }

    void insertChunk(UUID fileId, int position, byte[] content) {
        jdbc.sql("insert into stored_file_chunk (file_id, position, content) values (:file, :position, :content)")
                .param("file", fileId)
                .param("position", position)
                .param("content", sealing.seal(content, context(fileId, position)))
                .update();
    }

    byte[] chunk(UUID fileId, int position) {
        byte[] sealed = jdbc.sql("select content from stored_file_chunk where file_id = :file and position = :position")
                .param("file", fileId)
                .param("position", position)
                .query(byte[].class)
                .single();
        return sealing.openBytes(sealed, context(fileId, position));
    }

    Optional<StoredFile> find(UUID id) {
        return jdbc.sql("select id, sha256, name, content_type, size, stored_at from stored_file where id = :id")
                .param("id", id)
                .query((row, number) -> new StoredFile(
                        row.getObject("id", UUID.class),
                        row.getString("sha256"),
                        row.getString("name"),
                        row.getString("content_type"),
                        row.getLong("size"),
                        row.getObject("stored_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void delete(UUID id) {
        jdbc.sql("delete from stored_file where id = :id").param("id", id).update();
    }

    private static String context(UUID fileId, int position) {
        return "stored_file_chunk.content/" + fileId + "/" + position;
    }
}
