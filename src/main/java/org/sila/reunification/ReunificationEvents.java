package org.sila.reunification;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.secrets.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened in reunifications, details sealed. */
@Repository
class ReunificationEvents {

    private final JdbcClient jdbc;
    private final Sealing sealing;

    ReunificationEvents(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** Something that happened, as it is logged. */
    record NewEvent(
            EventKind kind, LocalDate happenedOn, boolean inPerson, String place, String witnesses, String details) {}

    void add(UUID reunificationId, NewEvent event, UUID by, Instant at) {
        jdbc.sql("""
                insert into reunification_event
                    (id, reunification_id, kind, happened_on, in_person, place, witnesses, details, logged_by, logged_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(Ids.next())
                .param(reunificationId)
                .param(event.kind().name())
                .param(Date.valueOf(event.happenedOn()))
                .param(event.inPerson())
                .param(seal(event.place(), SealedReunificationText.EVENT_PLACE))
                .param(seal(event.witnesses(), SealedReunificationText.EVENT_WITNESSES))
                .param(seal(event.details(), SealedReunificationText.EVENT_DETAILS))
                .param(by)
                .param(Timestamp.from(at))
                .update();
    }

    /** Marks an event as undone; false where it was undone already or is not of this reunification. */
    boolean undo(UUID reunificationId, UUID eventId, String reason, UUID by, Instant at) {
        return jdbc.sql("""
                        update reunification_event set undone_by = ?, undone_at = ?, undone_reason = ?
                        where id = ? and reunification_id = ? and undone_at is null
                        """)
                        .params(by, Timestamp.from(at), reason, eventId, reunificationId)
                        .update()
                == 1;
    }

    /** Oldest first; index reunification_event_in_order. */
    List<EventView> of(UUID reunificationId) {
        return jdbc.sql("""
                select id, kind, happened_on, in_person, place, witnesses, details, logged_by, logged_at, undone_by, undone_at,
                       undone_reason
                from reunification_event where reunification_id = ? order by happened_on, logged_at, id
                """)
                .param(reunificationId)
                .query((row, number) -> read(row))
                .list();
    }

    private EventView read(ResultSet row) throws SQLException {
        Timestamp undoneAt = row.getTimestamp("undone_at");
        return new EventView(
                row.getObject("id", UUID.class),
                EventKind.valueOf(row.getString("kind")),
                row.getDate("happened_on").toLocalDate(),
                row.getBoolean("in_person"),
                open(row.getBytes("place"), SealedReunificationText.EVENT_PLACE),
                open(row.getBytes("witnesses"), SealedReunificationText.EVENT_WITNESSES),
                open(row.getBytes("details"), SealedReunificationText.EVENT_DETAILS),
                row.getObject("logged_by", UUID.class),
                row.getTimestamp("logged_at").toInstant(),
                row.getObject("undone_by", UUID.class),
                undoneAt == null ? null : undoneAt.toInstant(),
                row.getString("undone_reason"));
    }

    private byte @Nullable [] seal(String text, String context) {
        return text.isEmpty() ? null : sealing.seal(text, context);
    }

    private String open(byte @Nullable [] sealed, String context) {
        return sealed == null ? "" : sealing.open(sealed, context);
    }
}
