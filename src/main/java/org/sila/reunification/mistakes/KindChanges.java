package org.sila.reunification.mistakes;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.secrets.SealedColumn;
import org.sila.secrets.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of kind that were asked for, and what the second person said. */
@Repository
public class KindChanges {

    private static final String REASON = "reunification_kind_change.reason";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    KindChanges(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** Asks for one; false where one is asked for already. */
    public boolean ask(UUID reunificationId, String toKind, String reason, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into reunification_kind_change (id, reunification_id, to_kind, reason, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (reunification_id) where agreed is null do nothing
                        """)
                        .params(
                                Ids.next(),
                                reunificationId,
                                toKind,
                                sealing.seal(reason, REASON),
                                by,
                                Timestamp.from(at))
                        .update()
                == 1;
    }

    /**
     * Decides one; false where that was done already.
     *
     * @param wishesBefore the wishes that were recorded until then, to keep them; null where there were none
     */
    public boolean decide(UUID id, boolean agreed, @Nullable String wishesBefore, UUID by, Instant at) {
        return jdbc.sql("""
                        update reunification_kind_change
                        set agreed = ?, wishes_before = ?, decided_by = ?, decided_at = ?
                        where id = ? and agreed is null
                        """)
                        .param(agreed)
                        .param(wishesBefore)
                        .param(by)
                        .param(Timestamp.from(at))
                        .param(id)
                        .update()
                == 1;
    }

    /** Oldest first; index reunification_kind_change_of. */
    public List<KindChange> of(UUID reunificationId) {
        return jdbc.sql("""
                select id, to_kind, reason, asked_by, asked_at, agreed, decided_by from reunification_kind_change
                where reunification_id = ? order by asked_at, id
                """)
                .param(reunificationId)
                .query((row, number) -> new KindChange(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        sealing.open(row.getBytes(3), REASON),
                        row.getObject(4, UUID.class),
                        row.getTimestamp(5).toInstant(),
                        row.getObject(6, Boolean.class),
                        row.getObject(7, UUID.class)))
                .list();
    }

    /** Lets a change of keys find what is sealed here. */
    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedColumn kindChangeReasons() {
            return SealedColumn.of(REASON);
        }
    }
}
