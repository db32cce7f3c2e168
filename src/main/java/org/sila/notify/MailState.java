package org.sila.notify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How mail is doing, for administrators. */
@Service
class MailState {

    private static final int MOST_FAILING = 50;

    private final JdbcClient jdbc;
    private final Postman postman;
    private final CurrentStaff currentStaff;

    MailState(JdbcClient jdbc, Postman postman, CurrentStaff currentStaff) {
        this.jdbc = jdbc;
        this.postman = postman;
        this.currentStaff = currentStaff;
    }

    /**
     * @param people how many want mail and have confirmed where
     * @param failing those whose mail was not taken, the longest first, at most fifty
     */
    record State(boolean setUp, int people, @Nullable Instant lastSent, List<Failing> failing) {}

    record Failing(String name, Failure failure, Instant since, int failures) {}

    @Transactional(readOnly = true)
    public State now() {
        currentStaff.require(Role.ADMINISTRATOR);
        List<Failing> failing = jdbc.sql("""
                        select staff_account.name, failure, failing_since, failures
                        from staff_mail join staff_account on staff_account.id = staff_mail.staff_id
                        where failures > 0 order by failing_since limit ?
                        """)
                .param(MOST_FAILING)
                .query((row, number) -> new Failing(
                        row.getString(1),
                        Failure.valueOf(row.getString(2)),
                        row.getTimestamp(3).toInstant(),
                        row.getInt(4)))
                .list();
        return jdbc.sql("""
                        select count(*) filter (where confirmed_at is not null and frequency <> 'NEVER'), max(sent_at)
                        from staff_mail
                        """)
                .query((row, number) -> new State(
                        postman.isSetUp(),
                        row.getInt(1),
                        row.getTimestamp(2) == null ? null : row.getTimestamp(2).toInstant(),
                        failing))
                .single();
    }

    /** How many people's mail is not taken; index staff_mail_failing. */
    @Transactional(readOnly = true)
    public long countFailing() {
        return jdbc.sql("select count(*) from staff_mail where failures > 0")
                .query(Long.class)
                .single();
    }
}
