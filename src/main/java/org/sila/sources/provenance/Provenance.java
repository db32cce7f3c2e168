package org.sila.sources.provenance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.person.PartialDate;
import org.sila.sources.Grade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what became of sources. They are only ever added to, but for how a recall ended. */
@Repository
class Provenance {

    private final JdbcClient jdbc;

    Provenance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where a step of that id is there already: a second click is no second step */
    boolean add(UUID sourceId, CustodyStep step) {
        return jdbc.sql("""
                insert into custody_step (id, source_id, since, holder, passed_on, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """)
                        .params(
                                step.id(),
                                sourceId,
                                step.since().toString(),
                                step.holder(),
                                step.passedOn(),
                                step.addedBy(),
                                Timestamp.from(step.addedAt()))
                        .update()
                == 1;
    }

    /** From the first holder to the last; index custody_step_of_source. */
    List<CustodyStep> custody(UUID sourceId) {
        return jdbc.sql("""
                select id, since, holder, passed_on, added_by, added_at from custody_step
                where source_id = ? order by since, added_at
                """)
                .param(sourceId)
                .query((row, number) -> new CustodyStep(
                        row.getObject(1, UUID.class),
                        PartialDate.parse(row.getString(2)).orElseThrow(),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    void add(UUID sourceId, GradeChange change) {
        jdbc.sql("""
                insert into source_grade (id, source_id, before_reliability, before_credibility, reliability,
                                          credibility, reason, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        Ids.next(),
                        sourceId,
                        change.before().reliability().name(),
                        change.before().credibility(),
                        change.after().reliability().name(),
                        change.after().credibility(),
                        change.reason(),
                        change.by(),
                        Timestamp.from(change.at()))
                .update();
    }

    /** The latest first. */
    List<GradeChange> grades(UUID sourceId) {
        return jdbc.sql("""
                select before_reliability, before_credibility, reliability, credibility, reason, changed_by, changed_at
                from source_grade where source_id = ? order by changed_at desc, id desc
                """)
                .param(sourceId)
                .query((row, number) -> new GradeChange(
                        new Grade(Grade.Reliability.valueOf(row.getString(1)), row.getInt(2)),
                        new Grade(Grade.Reliability.valueOf(row.getString(3)), row.getInt(4)),
                        row.getString(5),
                        row.getObject(6, UUID.class),
                        row.getTimestamp(7).toInstant()))
                .list();
    }

    /** The latest first. */
    List<PastRecall> recalls(UUID sourceId) {
        return jdbc.sql("""
                select id, reason, recalled_by, recalled_at, restore_reason, restored_by, restored_at
                from source_recall where source_id = ? order by recalled_at desc, id desc
                """)
                .param(sourceId)
                .query((row, number) -> new PastRecall(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5),
                        row.getObject(6, UUID.class),
                        instant(row.getTimestamp(7))))
                .list();
    }

    void add(UUID sourceId, CopyTaken copy) {
        jdbc.sql("insert into source_copy (id, source_id, reason, taken_by, taken_at) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), sourceId, copy.reason(), copy.by(), Timestamp.from(copy.at()))
                .update();
    }

    /** The latest first. */
    List<CopyTaken> copies(UUID sourceId) {
        return jdbc.sql("""
                select reason, taken_by, taken_at from source_copy where source_id = ? order by taken_at desc, id desc
                """)
                .param(sourceId)
                .query((row, number) -> new CopyTaken(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
