package org.sila.reports;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sila.audit.AuditTrail;
import org.sila.secrets.SlowHash;
import org.sila.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a report another access code: where the family lost theirs, or where it came in without one. Whether who asks is
 * the family is for the caller to see to.
 */
@Service
public class RenewAccessCode {

    private final Reports reports;
    private final JdbcClient jdbc;
    private final SlowHash slowHash;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RenewAccessCode(
            Reports reports,
            JdbcClient jdbc,
            SlowHash slowHash,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.reports = reports;
        this.jdbc = jdbc;
        this.slowHash = slowHash;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * From now on the code before opens nothing. The hash takes its time; no connection waits for it.
     *
     * @param details for the audit trail: how the family was recognised, in names and never in values
     * @return the new code, to be shown once
     * @throws NotFound where there is no such report, or it was withdrawn
     */
    public AccessCode renew(UUID reportId, Map<String, String> details) {
        AccessCode code = AccessCode.random(random);
        String hash = slowHash.hash(code.value());
        transaction.executeWithoutResult(status -> {
            Report report = reports.findById(reportId)
                    .filter(found -> !found.isWithdrawn())
                    .orElseThrow(NotFound::new);
            report.renewCode(hash, clock.instant());
            jdbc.sql("update report_draft set receipt = null, version = version + 1 where report_id = ?")
                    .param(reportId)
                    .update();
            audit.record(ReportActions.CODE_RENEWED, "report", reportId, details);
        });
        return code;
    }

    /** When staff last gave out another code; empty where the family has the one that came with the report. */
    public Optional<Instant> renewedAt(UUID reportId) {
        return jdbc.sql("select code_renewed_at from report where id = ? and code_renewed_at is not null")
                .param(reportId)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
