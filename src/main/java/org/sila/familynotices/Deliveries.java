package org.sila.familynotices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.notify.Failure;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.sila.web.paging.UpTo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What went out to families and what did not, for administrators: how much, when and why not, but never to whom. */
@Service
class Deliveries {

    private static final int PAGE = 25;
    private static final Duration COUNTED = Duration.ofDays(30);
    private static final Duration ALARMED = Duration.ofDays(2);

    private static final String WITHOUT_SUCCESS_SINCE = """
            from family_notice notice where failure is not null and state in ('QUEUED', 'GIVEN_UP') and failed_at > ?
                and not exists (select from family_notice later where later.means = notice.means
                                and later.state = 'SENT' and later.ended_at > notice.failed_at)
            """;

    private final JdbcClient jdbc;
    private final Carriers carriers;
    private final CurrentStaff currentStaff;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Carriers carriers, CurrentStaff currentStaff, Clock clock) {
        this.jdbc = jdbc;
        this.carriers = carriers;
        this.currentStaff = currentStaff;
        this.clock = clock;
    }

    /**
     * One way, and how it does.
     *
     * @param reachesPeople whether it is set up, so that families are offered it
     * @param families how many have confirmed that they want to be told by it
     * @param queued and the other counts: of the last thirty days
     * @param failure why the last that failed did, where nothing was sent since; null where all is well
     */
    record Way(
            Means means,
            boolean reachesPeople,
            int families,
            int queued,
            int sent,
            int logged,
            int givenUp,
            int notNeeded,
            @Nullable Instant lastSent,
            @Nullable Failure failure) {}

    /** One line of the log. */
    record Delivery(
            UUID id,
            Means means,
            Outbox.Kind kind,
            Outbox.State state,
            Instant queuedAt,
            @Nullable Instant endedAt,
            int attempts,
            @Nullable Failure failure) {}

    @Transactional(readOnly = true)
    public List<Way> ways() {
        currentStaff.require(Role.ADMINISTRATOR);
        return Stream.of(Means.values()).map(this::way).toList();
    }

    private Way way(Means means) {
        return jdbc.sql("""
                select count(*) filter (where state = 'QUEUED') as queued,
                       count(*) filter (where state = 'SENT') as sent,
                       count(*) filter (where state = 'LOGGED') as logged,
                       count(*) filter (where state = 'GIVEN_UP') as given_up,
                       count(*) filter (where state = 'NOT_NEEDED') as not_needed,
                       (select count(*) from family_contact where means = :means and confirmed_at is not null) as families,
                       (select max(ended_at) from family_notice where means = :means and state = 'SENT') as last_sent
                from family_notice where means = :means and (queued_at > :since or state = 'QUEUED')
                """)
                .param("means", means.name())
                .param("since", Timestamp.from(clock.instant().minus(COUNTED)))
                .query((row, number) -> new Way(
                        means,
                        carriers.reachesPeople(means),
                        row.getInt("families"),
                        row.getInt("queued"),
                        row.getInt("sent"),
                        row.getInt("logged"),
                        row.getInt("given_up"),
                        row.getInt("not_needed"),
                        instant(row, "last_sent"),
                        failure(means)))
                .single();
    }

    private @Nullable Failure failure(Means means) {
        return jdbc.sql("select failure " + WITHOUT_SUCCESS_SINCE + " and means = ? order by failed_at desc limit 1")
                .params(since(), means.name())
                .query((row, number) -> Failure.valueOf(row.getString(1)))
                .optional()
                .orElse(null);
    }

    /** How many did not get through, with nothing sent the same way since; index family_notice_failing. */
    @Transactional(readOnly = true)
    public long countFailing() {
        return jdbc.sql(UpTo.count(WITHOUT_SUCCESS_SINCE))
                .param(since())
                .query(Long.class)
                .single();
    }

    /** Newest first; index family_notice_in_order. */
    @Transactional(readOnly = true)
    public Page<Delivery> page(@Nullable Cursor asked) {
        currentStaff.require(Role.ADMINISTRATOR);
        Cursor from = asked != null && isId(asked.keys().get(0)) ? asked : null;
        boolean backwards = from != null && from.backwards();
        JdbcClient.StatementSpec query = jdbc.sql("select * from family_notice"
                + (from == null ? "" : " where id " + (backwards ? ">" : "<") + " :id")
                + " order by id " + (backwards ? "asc" : "desc") + " limit " + (PAGE + 1));
        if (from != null) {
            query = query.param("id", UUID.fromString(from.keys().get(0)));
        }
        List<Delivery> found = query.query((row, number) -> delivery(row)).list();
        return Page.of(found, PAGE, from, one -> List.of(one.id().toString()));
    }

    private Timestamp since() {
        return Timestamp.from(clock.instant().minus(ALARMED));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        String failure = row.getString("failure");
        return new Delivery(
                row.getObject("id", UUID.class),
                Means.valueOf(row.getString("means")),
                Outbox.Kind.valueOf(row.getString("kind")),
                Outbox.State.valueOf(row.getString("state")),
                row.getTimestamp("queued_at").toInstant(),
                instant(row, "ended_at"),
                row.getInt("attempts"),
                failure == null ? null : Failure.valueOf(failure));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static boolean isId(String text) {
        try {
            UUID.fromString(text);
            return true;
        } catch (IllegalArgumentException madeUp) {
            return false;
        }
    }
}
