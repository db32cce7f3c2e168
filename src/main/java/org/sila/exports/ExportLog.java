package org.sila.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.exports.writers.ExportFormat;
import org.sila.web.Language;
import org.sila.web.paging.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of exports; nothing in it is ever changed. */
@Repository
class ExportLog {

    private final JdbcClient jdbc;

    ExportLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was exported. */
    enum What {
        CASES,
        ONE_CASE,
        PROPOSALS
    }

    /** @param filter codes, as {@link CaseFilter#codes()} writes them, or {@code case=} and a case's number */
    record Entry(
            UUID id,
            What what,
            UUID madeBy,
            Instant madeAt,
            ExportFormat format,
            Language language,
            String filter,
            String reason,
            int count) {

        /** The filter, to be shown. */
        public CaseFilter asked() {
            return CaseFilter.of(filter);
        }

        /** The number of the one case that was printed. */
        public String caseNumber() {
            return filter.substring(filter.indexOf('=') + 1);
        }
    }

    void write(Entry entry) {
        jdbc.sql("""
                        insert into export_log (id, what, made_by, made_at, format, language, filter, reason, item_count)
                        values (:id, :what, :by, :at, :format, :language, :filter, :reason, :count)
                        """)
                .param("id", entry.id())
                .param("what", entry.what().name())
                .param("by", entry.madeBy())
                .param("at", entry.madeAt().atOffset(ZoneOffset.UTC))
                .param("format", entry.format().name())
                .param("language", entry.language().name())
                .param("filter", entry.filter())
                .param("reason", entry.reason())
                .param("count", entry.count())
                .update();
    }

    /** At most {@code size + 1} entries, newest first, or in reverse before a cursor; by primary key, which grows with time. */
    List<Entry> page(int size, @Nullable Cursor cursor) {
        boolean backwards = cursor != null && cursor.backwards();
        String where = cursor == null ? "" : backwards ? "where id > :key " : "where id < :key ";
        var query = jdbc.sql("select * from export_log " + where + "order by id " + (backwards ? "asc" : "desc")
                        + " limit :most")
                .param("most", size + 1);
        if (cursor != null) {
            query = query.param("key", UUID.fromString(cursor.keys().get(0)));
        }
        return query.query(ExportLog::read).list();
    }

    static List<String> key(Entry entry) {
        return List.of(entry.id().toString());
    }

    static boolean isKey(Cursor cursor) {
        try {
            return cursor.keys().size() == 1
                    && UUID.fromString(cursor.keys().get(0)).version() > 0;
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                What.valueOf(row.getString("what")),
                row.getObject("made_by", UUID.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                ExportFormat.valueOf(row.getString("format")),
                Language.valueOf(row.getString("language")),
                row.getString("filter"),
                row.getString("reason"),
                row.getInt("item_count"));
    }
}
