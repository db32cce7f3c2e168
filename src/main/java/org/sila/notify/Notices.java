package org.sila.notify;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.ids.Ids;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.sila.web.paging.UpTo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What members of staff are told of. A notice is written in the transaction of what it tells of: both or neither. */
@Service
public class Notices {

    private static final int PAGE = 25;

    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;
    private final Clock clock;

    Notices(JdbcClient jdbc, CurrentStaff currentStaff, Clock clock) {
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
        this.clock = clock;
    }

    /** One line of the page. */
    record Notice(UUID id, NoticeKind kind, UUID subjectId, long caseNumber, Instant toldAt, boolean isNew) {
        public String href() {
            return kind.href(subjectId);
        }
    }

    /**
     * Tells somebody, unless it is what they did themselves, or they have not seen yet that they were told the same.
     *
     * @param staffId whom; nobody where null
     * @param subjectId what it leads to, see {@link NoticeKind}
     * @param caseNumber of the case that it is about
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(@Nullable UUID staffId, NoticeKind kind, UUID subjectId, long caseNumber) {
        boolean ownDoing =
                currentStaff.find().filter(by -> by.id().equals(staffId)).isPresent();
        if (staffId == null || ownDoing) {
            return;
        }
        jdbc.sql("""
                insert into staff_notice (id, staff_id, kind, subject_id, case_number, told_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .params(Ids.next(), staffId, kind.name(), subjectId, caseNumber, Timestamp.from(clock.instant()))
                .update();
    }

    /** Newest first; index staff_notice_of_staff. */
    @Transactional(readOnly = true)
    public Page<Notice> page(@Nullable Cursor asked) {
        Cursor from = isReadable(asked) ? asked : null;
        boolean backwards = from != null && from.backwards();
        String order = backwards ? "asc" : "desc";
        String start = from == null ? "" : " and (told_at, id) " + (backwards ? ">" : "<") + " (:at, :id)";
        JdbcClient.StatementSpec query = jdbc.sql(
                        "select id, kind, subject_id, case_number, told_at, seen_at is null from staff_notice"
                                + " where staff_id = :me" + start + " order by told_at " + order + ", id " + order
                                + " limit " + (PAGE + 1))
                .param("me", currentStaff.current().id());
        if (from != null) {
            query = query.param("at", Timestamp.from(Instant.parse(from.keys().get(0))))
                    .param("id", UUID.fromString(from.keys().get(1)));
        }
        List<Notice> found = query.query((row, number) -> new Notice(
                        row.getObject(1, UUID.class),
                        NoticeKind.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class),
                        row.getLong(4),
                        row.getTimestamp(5).toInstant(),
                        row.getBoolean(6)))
                .list();
        return Page.of(
                found,
                PAGE,
                from,
                one -> List.of(one.toldAt().toString(), one.id().toString()));
    }

    /** How many the signed-in person has not seen, counted as {@link UpTo} says; index staff_notice_unseen. */
    @Transactional(readOnly = true)
    public long countNew() {
        return jdbc.sql(UpTo.count("from staff_notice where staff_id = ? and seen_at is null"))
                .param(currentStaff.current().id())
                .query(Long.class)
                .single();
    }

    /** The signed-in person has seen all up to this one; what came meanwhile stays new. */
    @Transactional
    public void seenUpTo(UUID newest) {
        jdbc.sql("""
                update staff_notice set seen_at = :now
                where staff_id = :me and seen_at is null
                    and told_at <= (select told_at from staff_notice where id = :newest and staff_id = :me)
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", currentStaff.current().id())
                .param("newest", newest)
                .update();
    }

    /** A cursor that somebody made up means the first page. */
    private static boolean isReadable(@Nullable Cursor cursor) {
        if (cursor == null || cursor.keys().size() != 2) {
            return false;
        }
        try {
            Instant.parse(cursor.keys().get(0));
            UUID.fromString(cursor.keys().get(1));
            return true;
        } catch (RuntimeException notOurs) {
            return false;
        }
    }
}
