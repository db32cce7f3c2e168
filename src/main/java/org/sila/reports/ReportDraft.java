package org.sila.reports;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;

/**
 * A half-written report, kept under a secret that only the enquirer's browser has; where it was saved to be finished
 * later, also under a reference and an access code.
 */
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
    private @Nullable String reference;
    private @Nullable String accessCodeHash;

    @Convert(converter = SealedReportText.DraftReceipt.class)
    private @Nullable String receipt;

    @Embedded
    private @Nullable Assistance assistance;

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

    /** One that a member of staff begins to fill in for the enquirer. */
    ReportDraft(byte[] secretHash, String answers, Assistance assistance, Instant at) {
        this(secretHash, answers, at);
        this.assistance = assistance;
    }

    /** Who fills it in for the enquirer; null where the enquirer does. */
    @Nullable
    Assistance assistance() {
        return assistance;
    }

    UUID id() {
        return id;
    }

    boolean opensWith(DraftKey key) {
        return MessageDigest.isEqual(secretHash, DraftKey.hash(key.secret()));
    }

    boolean isExpired(Instant now) {
        return keptUntil().isBefore(now);
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

    /** The reference that the report will have, or has; null until one is given. */
    @Nullable
    String reference() {
        return reference;
    }

    @Nullable
    String accessCodeHash() {
        return accessCodeHash;
    }

    Instant keptUntil() {
        return savedAt.plus(KEPT);
    }

    /** Reference and code are given; both are shown until the code was typed back. */
    void receiptGiven(Reference given, String codeHash, String shown) {
        reference = given.value();
        accessCodeHash = codeHash;
        receipt = shown;
    }

    /** Another browser goes on with it, and the one before does not any more. */
    void takenUp(byte[] newSecretHash) {
        secretHash = newSecretHash;
    }

    /** The report is stored: the answers go, a receipt stays until it was typed back. */
    void sent(UUID report, Instant at) {
        reportId = report;
        answers = "{}";
        savedAt = at;
    }

    void receiptTypedBack() {
        receipt = null;
    }
}
