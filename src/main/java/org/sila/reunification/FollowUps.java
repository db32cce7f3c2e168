package org.sila.reunification;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.sila.ids.Ids;
import org.sila.secrets.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When to ask again how the people are, and what they said; notes sealed. */
@Repository
class FollowUps {

    private static final List<Period> AFTER = List.of(Period.ofWeeks(2), Period.ofMonths(3), Period.ofMonths(6));

    private final JdbcClient jdbc;
    private final Sealing sealing;

    FollowUps(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** Plans the three follow-ups, once, counted from that day. */
    void plan(UUID reunificationId, LocalDate from) {
        for (Period after : AFTER) {
            jdbc.sql("""
                    insert into follow_up (id, reunification_id, due_on)
                    select ?, ?, ?
                    where (select count(*) from follow_up where reunification_id = ?) < ?
                    on conflict do nothing
                    """)
                    .params(Ids.next(), reunificationId, Date.valueOf(from.plus(after)), reunificationId, AFTER.size())
                    .update();
        }
    }

    /** Marks one as done; false where it was done already or is not of this reunification. */
    boolean done(UUID reunificationId, UUID followUpId, String notes, UUID by, Instant at) {
        return jdbc.sql("""
                        update follow_up set done_by = ?, done_at = ?, notes = ?
                        where id = ? and reunification_id = ? and done_at is null
                        """)
                        .params(
                                by,
                                Timestamp.from(at),
                                sealing.seal(notes, SealedReunificationText.FOLLOW_UP_NOTES),
                                followUpId,
                                reunificationId)
                        .update()
                == 1;
    }

    /** By due date. */
    List<FollowUpView> of(UUID reunificationId) {
        return jdbc.sql("select * from follow_up where reunification_id = ? order by due_on")
                .param(reunificationId)
                .query((row, number) -> read(row))
                .list();
    }

    private FollowUpView read(ResultSet row) throws SQLException {
        byte[] notes = row.getBytes("notes");
        Timestamp doneAt = row.getTimestamp("done_at");
        return new FollowUpView(
                row.getObject("id", UUID.class),
                row.getObject("reunification_id", UUID.class),
                row.getDate("due_on").toLocalDate(),
                row.getObject("done_by", UUID.class),
                doneAt == null ? null : doneAt.toInstant(),
                notes == null ? "" : sealing.open(notes, SealedReunificationText.FOLLOW_UP_NOTES));
    }
}
