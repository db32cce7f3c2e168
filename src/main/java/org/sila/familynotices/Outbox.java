package org.sila.familynotices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.notify.Failure;
import org.sila.secrets.SealedColumn;
import org.sila.secrets.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that goes out to families, and what became of it. Where it goes is looked up when it goes, and never kept here. */
@Repository
class Outbox {

    private static final String CODE = "family_notice.code";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Outbox(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** What is said. */
    enum Kind {
        /** The code that proves that a number or an address is theirs. */
        CODE,
        /** That a message waits. */
        MESSAGE
    }

    /** What became of it; the words are those of the table's comment. */
    enum State {
        QUEUED,
        SENT,
        LOGGED,
        GIVEN_UP,
        NOT_NEEDED
    }

    /**
     * One that has not gone out yet.
     *
     * @param code to be told; null where it is none
     * @param firstAt when it was first due
     */
    record Queued(
            UUID id, UUID reportId, Kind kind, @Nullable String code, Instant firstAt, int attempts) {

        @Override
        public String toString() {
            return "Queued[" + id + "]";
        }
    }

    /**
     * Queues that a message waits, unless that is queued already; unique index family_notice_once. One that is being handed
     * over this moment may be too early for the new message: its end is waited for, and another one queued.
     */
    void queueMessage(UUID reportId, Means means, Instant now, Instant due) {
        jdbc.sql("""
                insert into family_notice (id, report_id, means, kind, queued_at, first_at, due_at)
                values (?, ?, ?, 'MESSAGE', ?, ?, ?)
                on conflict (report_id) where state = 'QUEUED' and kind = 'MESSAGE' do update set means = excluded.means
                """)
                .params(
                        Ids.next(),
                        reportId,
                        means.name(),
                        Timestamp.from(now),
                        Timestamp.from(due),
                        Timestamp.from(due))
                .update();
    }

    void queueCode(UUID reportId, Means means, String code, Instant now) {
        jdbc.sql("""
                insert into family_notice (id, report_id, means, kind, code, queued_at, first_at, due_at)
                values (?, ?, ?, 'CODE', ?, ?, ?, ?)
                """)
                .params(
                        Ids.next(),
                        reportId,
                        means.name(),
                        sealing.seal(code, CODE),
                        Timestamp.from(now),
                        Timestamp.from(now),
                        Timestamp.from(now))
                .update();
    }

    /** Holds the next that is due, if nobody else does, until the transaction ends; index family_notice_due. */
    Optional<Queued> takeNext(Means means, Instant now) {
        return jdbc.sql("""
                select id, report_id, kind, code, first_at, attempts from family_notice
                where state = 'QUEUED' and means = ? and due_at <= ?
                order by due_at limit 1 for update skip locked
                """)
                .params(means.name(), Timestamp.from(now))
                .query((row, number) -> queued(row))
                .optional();
    }

    void postpone(UUID id, Instant until) {
        jdbc.sql("update family_notice set due_at = ? where id = ?")
                .params(Timestamp.from(until), id)
                .update();
    }

    void failed(UUID id, Failure failure, Instant at, Instant next) {
        jdbc.sql(
                        "update family_notice set attempts = attempts + 1, failure = ?, failed_at = ?, due_at = ? where id = ?")
                .params(failure.name(), Timestamp.from(at), Timestamp.from(next), id)
                .update();
    }

    void sent(UUID id, State how, Instant at) {
        jdbc.sql("update family_notice set attempts = attempts + 1, failure = null, failed_at = null where id = ?")
                .param(id)
                .update();
        end(id, how, at);
    }

    /** From now on nobody can tell whose it was. */
    void end(UUID id, State how, Instant at) {
        jdbc.sql("update family_notice set state = ?, ended_at = ?, report_id = null, code = null where id = ?")
                .params(how.name(), Timestamp.from(at), id)
                .update();
    }

    /**
     * What is queued for a report is no longer needed, but for what is being handed over this moment; index
     * family_notice_of_report.
     */
    void cancel(UUID reportId, Instant at) {
        jdbc.sql("""
                update family_notice set state = 'NOT_NEEDED', ended_at = ?, report_id = null, code = null
                where id in (select id from family_notice where report_id = ? for update skip locked)
                """).params(Timestamp.from(at), reportId).update();
    }

    /** Whether the code of a report could not be handed over yet; index family_notice_of_report. */
    boolean isCodeStuck(UUID reportId) {
        return jdbc.sql("""
                select exists (select from family_notice where report_id = ? and kind = 'CODE' and failure is not null)
                """).param(reportId).query(Boolean.class).single();
    }

    /** Index family_notice_ended. */
    void forgetOld(Instant before) {
        jdbc.sql("delete from family_notice where ended_at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    private Queued queued(ResultSet row) throws SQLException {
        byte[] code = row.getBytes("code");
        return new Queued(
                row.getObject("id", UUID.class),
                row.getObject("report_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                code == null ? null : sealing.open(code, CODE),
                row.getTimestamp("first_at").toInstant(),
                row.getInt("attempts"));
    }

    /** Codes get the newest key with everything else that is sealed. */
    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedColumn familyNoticeCode() {
            return SealedColumn.of(CODE);
        }
    }
}
