package org.sila.trust;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.audit.AuditTrail;
import org.sila.person.WrittenText;
import org.sila.reports.Reference;
import org.sila.reports.ReportWithdrawn;
import org.sila.secrets.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers by which a family can check that who calls is one of us: made right before the call, told on the telephone,
 * good for a few hours. Only a keyed hash of reference and number is kept, so right and wrong are the same one question
 * to the database.
 */
@Service
class CallNumbers {

    private static final Duration VALID = Duration.ofHours(4);
    /** Whoever is told yes and looks again must not be told no. */
    private static final Duration SHOWN_AGAIN = Duration.ofMinutes(30);

    private static final Duration REMEMBERED = Duration.ofDays(7);
    private static final int DIGITS = 8;
    private static final int NUMBERS = 100_000_000;
    private static final String CONTEXT = "call_number.number_index";

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CallNumbers(JdbcClient jdbc, BlindIndex blindIndex, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
        this.audit = audit;
        this.clock = clock;
    }

    /** The last number of a report, without its digits. */
    record Last(
            UUID madeBy,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant confirmedAt) {}

    /** @return the digits, in two groups, to be shown once; those made before are good no more */
    @Transactional
    public String make(UUID reportId, Reference reference, UUID staffId) {
        Instant now = clock.instant();
        String digits = "%08d".formatted(random.nextInt(NUMBERS));
        jdbc.sql("delete from call_number where expires_at < ?")
                .param(Timestamp.from(now.minus(REMEMBERED)))
                .update();
        jdbc.sql("""
                insert into call_number (report_id, number_index, made_by, made_at, expires_at) values (?, ?, ?, ?, ?)
                on conflict (report_id) do update
                set number_index = excluded.number_index, made_by = excluded.made_by, made_at = excluded.made_at,
                    expires_at = excluded.expires_at, confirmed_at = null
                """)
                .params(
                        reportId,
                        index(reference.value(), digits),
                        staffId,
                        Timestamp.from(now),
                        Timestamp.from(now.plus(VALID)))
                .update();
        audit.record(TrustActions.NUMBER_MADE, "report", reportId, Map.of());
        return digits.substring(0, DIGITS / 2) + " " + digits.substring(DIGITS / 2);
    }

    /** Whether one of us is calling about that report, as whoever was called heard the number. */
    @Transactional
    public boolean isOurs(String reference, String heard) {
        Instant now = clock.instant();
        List<UUID> called = jdbc.sql("""
                update call_number set confirmed_at = coalesce(confirmed_at, :now)
                where number_index = :index and expires_at > :now and coalesce(confirmed_at, :now) >= :lately
                returning report_id
                """)
                .param("now", Timestamp.from(now))
                .param("lately", Timestamp.from(now.minus(SHOWN_AGAIN)))
                .param("index", index(reference, digitsOf(heard)))
                .query(UUID.class)
                .list();
        called.forEach(reportId -> audit.record(TrustActions.NUMBER_CONFIRMED, "report", reportId, Map.of()));
        return !called.isEmpty();
    }

    @Transactional(readOnly = true)
    public Optional<Last> last(UUID reportId) {
        return jdbc.sql("select made_by, made_at, expires_at, confirmed_at from call_number where report_id = ?")
                .param(reportId)
                .query((row, number) -> {
                    Timestamp confirmed = row.getTimestamp("confirmed_at");
                    return new Last(
                            row.getObject("made_by", UUID.class),
                            row.getTimestamp("made_at").toInstant(),
                            row.getTimestamp("expires_at").toInstant(),
                            confirmed == null ? null : confirmed.toInstant());
                })
                .optional();
    }

    /** Whether that could be a number, however it is spaced and in whichever digits. */
    static boolean isWhole(String heard) {
        return digitsOf(heard).length() == DIGITS;
    }

    @ApplicationModuleListener
    void forget(ReportWithdrawn withdrawn) {
        jdbc.sql("delete from call_number where report_id = ?")
                .param(withdrawn.reportId())
                .update();
    }

    private static String digitsOf(String heard) {
        return WrittenText.asciiDigits(heard).replaceAll("[^0-9]", "");
    }

    private byte[] index(String reference, String digits) {
        return blindIndex.of(reference + " " + digits, CONTEXT);
    }
}
