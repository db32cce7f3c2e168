package org.sila.reunification;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sila.ids.Ids;
import org.sila.reunification.care.FollowUpResult;
import org.sila.reunification.care.Need;
import org.sila.reunification.care.Stage;
import org.sila.secrets.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When to ask again how the people are, and what they said; notes sealed. */
@Repository
class FollowUps {

    private final JdbcClient jdbc;
    private final Sealing sealing;

    FollowUps(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /**
     * Plans the three follow-ups, counted from that day.
     *
     * @param anew whether those that are still to come move, because people met only now
     */
    void plan(UUID reunificationId, LocalDate from, boolean anew) {
        for (Stage stage : Stage.planned()) {
            jdbc.sql("""
                    insert into follow_up (id, reunification_id, stage, due_on) values (?, ?, ?, ?)
                    on conflict (reunification_id, stage) where stage <> 'AGAIN'
                    do update set due_on = excluded.due_on where follow_up.done_at is null and ?
                    """)
                    .params(Ids.next(), reunificationId, stage.name(), Date.valueOf(from.plus(stage.after())), anew)
                    .update();
        }
    }

    /** One more, on a day that was agreed on. */
    void again(UUID reunificationId, LocalDate on) {
        jdbc.sql("insert into follow_up (id, reunification_id, stage, due_on) values (?, ?, ?, ?)")
                .params(Ids.next(), reunificationId, Stage.AGAIN.name(), Date.valueOf(on))
                .update();
    }

    /** Says what came of one; false where that was said already or it is not of this reunification. */
    boolean done(
            UUID reunificationId,
            UUID followUpId,
            FollowUpResult result,
            Collection<Need> needs,
            String notes,
            UUID by,
            Instant at) {
        return jdbc.sql("""
                        update follow_up set done_by = ?, done_at = ?, result = ?, needs = ?, notes = ?
                        where id = ? and reunification_id = ? and done_at is null
                        """)
                        .params(
                                by,
                                Timestamp.from(at),
                                result.name(),
                                needs.stream().map(Need::name).distinct().toArray(String[]::new),
                                sealing.seal(notes, SealedReunificationText.FOLLOW_UP_NOTES),
                                followUpId,
                                reunificationId)
                        .update()
                == 1;
    }

    /** By due date; index follow_up_of. */
    List<FollowUpView> of(UUID reunificationId) {
        return jdbc.sql("select * from follow_up where reunification_id = ? order by due_on, id")
                .param(reunificationId)
                .query((row, number) -> read(row))
                .list();
    }

    private FollowUpView read(ResultSet row) throws SQLException {
        byte[] notes = row.getBytes("notes");
        Timestamp doneAt = row.getTimestamp("done_at");
        String result = row.getString("result");
        String[] needs = (String[]) row.getArray("needs").getArray();
        return new FollowUpView(
                row.getObject("id", UUID.class),
                row.getObject("reunification_id", UUID.class),
                Stage.valueOf(row.getString("stage")),
                row.getDate("due_on").toLocalDate(),
                row.getObject("done_by", UUID.class),
                doneAt == null ? null : doneAt.toInstant(),
                result == null ? null : FollowUpResult.valueOf(result),
                Arrays.stream(needs).map(Need::valueOf).toList(),
                notes == null ? "" : sealing.open(notes, SealedReunificationText.FOLLOW_UP_NOTES));
    }
}
