package org.sila.reunification.sheets;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sila.ids.Ids;
import org.sila.secrets.SealedColumn;
import org.sila.secrets.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Plans and handovers with all their editions; none is ever overwritten. */
@Repository
public class Sheets {

    private static final String CONTEXT = "reunification_sheet.content";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;

    Sheets(JdbcClient jdbc, Sealing sealing, JsonMapper json) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
    }

    /**
     * Keeps a new edition.
     *
     * @param edition the number of the one that was on the page; 0 where there was none
     * @throws OptimisticLockingFailureException where somebody saved another one since
     */
    public void write(UUID reunificationId, SheetKind kind, int edition, Object content, UUID by, Instant at) {
        int written = jdbc.sql("""
                        insert into reunification_sheet
                            (id, reunification_id, kind, edition, content, written_by, written_at)
                        select :id, :reunification, :kind, :edition + 1, :content, :by, :at
                        where :edition = (select coalesce(max(edition), 0) from reunification_sheet
                                          where reunification_id = :reunification and kind = :kind)
                        on conflict do nothing
                        """)
                .param("id", Ids.next())
                .param("reunification", reunificationId)
                .param("kind", kind.name())
                .param("edition", edition)
                .param("content", sealing.seal(json.writeValueAsString(content), CONTEXT))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        if (written == 0) {
            throw new OptimisticLockingFailureException("sheet changed since it was read");
        }
    }

    /** All editions, newest first; one statement, by the unique key. */
    public <T> List<Edition<T>> editions(UUID reunificationId, SheetKind kind, Class<T> type) {
        return jdbc.sql("""
                select edition, content, written_by, written_at from reunification_sheet
                where reunification_id = ? and kind = ? order by edition desc
                """)
                .params(reunificationId, kind.name())
                .query((row, number) -> new Edition<>(
                        row.getInt(1),
                        json.readValue(sealing.open(row.getBytes(2), CONTEXT), type),
                        row.getObject(3, UUID.class),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** The plan that holds; an empty one where there is none. */
    public Plan plan(UUID reunificationId) {
        return jdbc.sql("""
                select content from reunification_sheet
                where reunification_id = ? and kind = 'PLAN' order by edition desc limit 1
                """)
                .param(reunificationId)
                .query((row, number) -> json.readValue(sealing.open(row.getBytes(1), CONTEXT), Plan.class))
                .optional()
                .orElse(Plan.EMPTY);
    }

    /** Lets a change of keys find what is sealed here. */
    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedColumn reunificationSheets() {
            return SealedColumn.of(CONTEXT);
        }
    }
}
