package org.sila.attachments;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sila.secrets.SealedColumn;
import org.sila.secrets.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of files that arrive in pieces; each piece is sealed as files in the vault are. */
@Repository
class UploadStore {

    private static final String CONTENT = "family_upload_piece.content/";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    UploadStore(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /**
     * A file on its way.
     *
     * @param printIndex what the file is known by
     * @param size bytes of the whole file
     * @param received bytes that are here, from the first one on
     * @param finished whether it is handed in already
     */
    record Upload(UUID id, byte[] printIndex, int size, int received, boolean finished) {

        boolean isWhole() {
            return received == size;
        }
    }

    /** The unfinished upload of that file, begun with this id if there was none; index family_upload_unfinished. */
    Upload begin(UUID id, UUID reportId, byte[] printIndex, int size, Instant at) {
        return jdbc.sql("""
                        insert into family_upload (id, report_id, print_index, size, touched_at) values (?, ?, ?, ?, ?)
                        on conflict (report_id, print_index) where finished_at is null
                        do update set touched_at = excluded.touched_at
                        returning *
                        """)
                .params(id, reportId, printIndex, size, Timestamp.from(at))
                .query((row, number) -> read(row))
                .single();
    }

    /** Held until the end of the transaction: of two who send the same piece, one waits for the other. */
    Optional<Upload> lock(UUID reportId, UUID id, Instant touchedSince) {
        return jdbc.sql("select * from family_upload where id = ? and report_id = ? and touched_at >= ? for update")
                .params(id, reportId, Timestamp.from(touchedSince))
                .query((row, number) -> read(row))
                .optional();
    }

    void add(Upload upload, byte[] piece, Instant at) {
        jdbc.sql("insert into family_upload_piece (upload_id, begins_at, content) values (?, ?, ?)")
                .params(upload.id(), upload.received(), sealing.seal(piece, context(upload.id(), upload.received())))
                .update();
        jdbc.sql("update family_upload set received = received + ?, touched_at = ? where id = ?")
                .params(piece.length, Timestamp.from(at), upload.id())
                .update();
    }

    /** All that has arrived, in order. */
    byte[] content(Upload upload) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(upload.received());
        jdbc.sql("select begins_at, content from family_upload_piece where upload_id = ? order by begins_at")
                .param(upload.id())
                .query(row -> {
                    String context = context(upload.id(), row.getInt("begins_at"));
                    content.writeBytes(sealing.openBytes(row.getBytes("content"), context));
                });
        return content.toByteArray();
    }

    /** It is an attachment now; its pieces go. */
    void finish(UUID id, Instant at) {
        jdbc.sql("delete from family_upload_piece where upload_id = ?")
                .param(id)
                .update();
        jdbc.sql("update family_upload set finished_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    void forget(UUID id) {
        jdbc.sql("delete from family_upload where id = ?").param(id).update();
    }

    void forgetOfReport(UUID reportId) {
        jdbc.sql("delete from family_upload where report_id = ?")
                .param(reportId)
                .update();
    }

    /** All unfinished ones of a report but those touched last; index family_upload_of_report. */
    void forgetAllBut(int most, UUID reportId) {
        jdbc.sql("""
                        delete from family_upload where id in (
                            select id from family_upload where report_id = ? and finished_at is null
                            order by touched_at desc, id desc offset ?)
                        """).params(reportId, most).update();
    }

    /** Bytes that have arrived of all files that are not whole; those that are forgotten within the hour count. */
    long unfinishedBytes() {
        return jdbc.sql("select coalesce(sum(received), 0) from family_upload where finished_at is null")
                .query(Long.class)
                .single();
    }

    /** Those of a report; index family_upload_of_report. */
    void forgetUntouchedSince(Instant moment, UUID reportId) {
        jdbc.sql("delete from family_upload where report_id = ? and touched_at < ?")
                .params(reportId, Timestamp.from(moment))
                .update();
    }

    /** Those of all; index family_upload_by_age. */
    int forgetUntouchedSince(Instant moment) {
        return jdbc.sql("delete from family_upload where touched_at < ?")
                .param(Timestamp.from(moment))
                .update();
    }

    private static Upload read(ResultSet row) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                row.getBytes("print_index"),
                row.getInt("size"),
                row.getInt("received"),
                row.getTimestamp("finished_at") != null);
    }

    private static String context(UUID id, int beginsAt) {
        return CONTENT + id + "/" + beginsAt;
    }

    /** Lets a change of keys find what is sealed here. */
    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedColumn familyUploadPieces() {
            return new SealedColumn(
                    "family_upload_piece", "content", "'" + CONTENT + "' || upload_id || '/' || begins_at");
        }
    }
}
