package org.sila.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.secrets.SealedColumn;
import org.sila.secrets.Sealing;
import org.sila.web.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where and when members of staff want to be told by e-mail. */
@Repository
class StaffMail {

    private static final String CONTEXT = "staff_mail.address";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    StaffMail(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /**
     * What one person wants.
     *
     * @param confirmed whether the person has shown that the address is theirs
     * @param codeExpiresAt until when the code that was sent there counts
     * @param failures how many attempts failed since the last that did not
     */
    record Wish(
            UUID staffId,
            String address,
            boolean confirmed,
            @Nullable String codeHash,
            @Nullable Instant codeExpiresAt,
            int wrongCodes,
            MailFrequency frequency,
            Language language,
            QuietHours quiet,
            int failures) {}

    Optional<Wish> of(UUID staffId) {
        return jdbc.sql("select * from staff_mail where staff_id = ?")
                .param(staffId)
                .query((row, number) -> wish(row))
                .optional();
    }

    /** Keeps what the person wants; a new code makes the address unconfirmed. */
    void keep(
            UUID staffId, String address, MailFrequency frequency, Language language, QuietHours quiet, Instant next) {
        jdbc.sql("""
                insert into staff_mail (staff_id, address, wrong_codes, frequency, language, quiet_from, quiet_to, zone,
                                        next_at, failures)
                values (:staff, :address, 0, :frequency, :language, :from, :to, :zone, :next, 0)
                on conflict (staff_id) do update set address = excluded.address, frequency = excluded.frequency,
                    language = excluded.language, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                    zone = excluded.zone, next_at = excluded.next_at, failures = 0, failure = null, failing_since = null
                """)
                .param("staff", staffId)
                .param("address", sealing.seal(address, CONTEXT))
                .param("frequency", frequency.name())
                .param("language", language.tag())
                .param("from", quiet.from())
                .param("to", quiet.to())
                .param("zone", quiet.zone().getId())
                .param("next", Timestamp.from(next))
                .update();
    }

    void awaitCode(UUID staffId, String codeHash, Instant expiresAt) {
        jdbc.sql("""
                update staff_mail set confirmed_at = null, code_hash = ?, code_expires_at = ?, wrong_codes = 0
                where staff_id = ?
                """).params(codeHash, Timestamp.from(expiresAt), staffId).update();
    }

    void wrongCode(UUID staffId) {
        jdbc.sql("update staff_mail set wrong_codes = wrong_codes + 1 where staff_id = ?")
                .param(staffId)
                .update();
    }

    void confirm(UUID staffId, Instant at) {
        jdbc.sql("""
                update staff_mail set confirmed_at = ?, code_hash = null, code_expires_at = null where staff_id = ?
                """).params(Timestamp.from(at), staffId).update();
    }

    /** Holds the next person to whom a mail is due who has something new, until the transaction ends; index staff_mail_next. */
    Optional<Wish> takeNext(Instant now) {
        return jdbc.sql("""
                select staff_mail.* from staff_mail
                join staff_account on staff_account.id = staff_mail.staff_id and staff_account.enabled
                where confirmed_at is not null and frequency <> 'NEVER' and next_at <= ?
                    and exists (select from staff_notice where staff_notice.staff_id = staff_mail.staff_id
                                and seen_at is null and mailed_at is null)
                order by next_at limit 1 for update of staff_mail skip locked
                """)
                .param(Timestamp.from(now))
                .query((row, number) -> wish(row))
                .optional();
    }

    void postpone(UUID staffId, Instant until) {
        jdbc.sql("update staff_mail set next_at = ? where staff_id = ?")
                .params(Timestamp.from(until), staffId)
                .update();
    }

    void sent(UUID staffId, Instant at, Instant next) {
        jdbc.sql("""
                update staff_mail set sent_at = ?, next_at = ?, failures = 0, failure = null, failing_since = null
                where staff_id = ?
                """).params(Timestamp.from(at), Timestamp.from(next), staffId).update();
        jdbc.sql("update staff_notice set mailed_at = ? where staff_id = ? and seen_at is null and mailed_at is null")
                .params(Timestamp.from(at), staffId)
                .update();
    }

    void failed(UUID staffId, Failure failure, Instant at, Duration rest) {
        jdbc.sql("""
                update staff_mail set failures = failures + 1, failure = :failure,
                    failing_since = coalesce(failing_since, :at), next_at = :next
                where staff_id = :staff
                """)
                .param("failure", failure.name())
                .param("at", Timestamp.from(at))
                .param("next", Timestamp.from(at.plus(rest)))
                .param("staff", staffId)
                .update();
    }

    private Wish wish(ResultSet row) throws SQLException {
        Timestamp expires = row.getTimestamp("code_expires_at");
        return new Wish(
                row.getObject("staff_id", UUID.class),
                sealing.open(row.getBytes("address"), CONTEXT),
                row.getTimestamp("confirmed_at") != null,
                row.getString("code_hash"),
                expires == null ? null : expires.toInstant(),
                row.getInt("wrong_codes"),
                MailFrequency.valueOf(row.getString("frequency")),
                Language.of(Locale.forLanguageTag(row.getString("language"))),
                new QuietHours(
                        row.getObject("quiet_from", LocalTime.class),
                        row.getObject("quiet_to", LocalTime.class),
                        ZoneId.of(row.getString("zone"))),
                row.getInt("failures"));
    }

    /** Addresses get the newest key with everything else that is sealed. */
    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedColumn staffMailAddress() {
            return SealedColumn.of(CONTEXT);
        }
    }
}
