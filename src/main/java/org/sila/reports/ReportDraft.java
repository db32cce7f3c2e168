package org.sila.reports;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;

/** A half-written report, kept under a secret that only the enquirer's browser has. */
@Entity
class ReportDraft {

    /** How long a draft is kept after it was last saved. */
    static final Duration KEPT = Duration.ofDays(30);

    @Id
    private UUID id;

    private byte[] secretHash;

    @Convert(converter = SealedReportText.DraftAnswers.class)
    private String answers;

    private Instant startedAt;
    private Instant savedAt;
    private @Nullable UUID reportId;

    @Convert(converter = SealedReportText.DraftReceipt.class)
    private @Nullable String receipt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ReportDraft() {}

    ReportDraft(byte[] secretHash, String answers, Instant at) {
        this.id = Ids.next();
        this.secretHash = secretHash;
        this.answers = answers;
        this.startedAt = at;
        this.savedAt = at;
    }

    UUID id() {
        return id;
    }

    boolean opensWith(byte[] hash) {
        return MessageDigest.isEqual(secretHash, hash);
    }

    boolean isExpired(Instant now) {
        return savedAt.plus(KEPT).isBefore(now);
    }

    boolean isSent() {
        return reportId != null;
    }

    String answers() {
        return answers;
    }

    @Nullable
    String receipt() {
        return receipt;
    }

    void save(String newAnswers, Instant at) {
        answers = newAnswers;
        savedAt = at;
    }

    /** The report is stored: the answers go, the receipt stays until it was typed back. */
    void sent(UUID report, String sealedReceipt, Instant at) {
        reportId = report;
        receipt = sealedReceipt;
        answers = "{}";
        savedAt = at;
    }

    void receiptTypedBack() {
        receipt = null;
    }
}
