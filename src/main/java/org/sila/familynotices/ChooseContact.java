package org.sila.familynotices;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.person.WrittenText;
import org.sila.secrets.SlowHash;
import org.sila.web.DomainError;
import org.sila.web.PageLanguage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a family wants: a number or an address counts once the code that was sent there is typed back, and is forgotten the
 * moment they want no more. So that nobody makes us write to strangers, codes are few.
 */
@Service
class ChooseContact {

    static final int MOST_WRONG_CODES = 5;
    static final Duration CODE_COUNTS = Duration.ofHours(1);
    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    private static final int CODES_OF_A_REPORT = 5;
    private static final int CODES_TO_AN_ADDRESS = 3;
    private static final int CODES = 1_000_000;

    private static final AuditAction CHOSEN = new AuditAction("family-notices-chosen");
    private static final AuditAction CONFIRMED = new AuditAction("family-notices-confirmed");
    private static final AuditAction STOPPED = new AuditAction("family-notices-stopped");

    private final Contacts contacts;
    private final Outbox outbox;
    private final Carriers carriers;
    private final SendNotices sender;
    private final NoticeProperties properties;
    private final SlowHash slowHash;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ChooseContact(
            Contacts contacts,
            Outbox outbox,
            Carriers carriers,
            SendNotices sender,
            NoticeProperties properties,
            SlowHash slowHash,
            AuditTrail audit,
            Clock clock) {
        this.contacts = contacts;
        this.outbox = outbox;
        this.carriers = carriers;
        this.sender = sender;
        this.properties = properties;
        this.slowHash = slowHash;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a code that was typed. */
    enum Answer {
        RIGHT,
        WRONG,
        /** It was too long ago, or too many wrong ones came before: another one is needed. */
        SPENT
    }

    /**
     * Sends a code to where the family wants to be told, which is kept and unconfirmed until it is typed back.
     *
     * @throws DomainError where it is neither a number nor an address that can be reached from here, or too many codes
     *     were asked for; then nothing changes
     */
    @Transactional
    public void choose(UUID reportId, String typed, PageLanguage language, ZoneId zone) {
        Address address = Address.parse(typed, properties.country())
                .filter(one -> carriers.offered().contains(one.means()))
                .orElseThrow(() -> new DomainError("familynotices.error.to"));
        Instant now = clock.instant();
        Contacts.Asked asked = contacts.askedSoFar(reportId, address, now);
        if (now.isBefore(asked.lastOfReport().plus(BETWEEN_CODES))) {
            throw new DomainError("familynotices.error.just-sent");
        }
        if (asked.ofReport() >= CODES_OF_A_REPORT
                || asked.toAddress() >= CODES_TO_AN_ADDRESS
                || asked.ofAll() >= properties.codesAnHour()) {
            throw new DomainError("familynotices.error.too-many");
        }
        String code = "%06d".formatted(random.nextInt(CODES));
        outbox.cancel(reportId, now);
        contacts.awaitCode(reportId, address, language.tag(), zone, slowHash.hash(code), now.plus(CODE_COUNTS));
        contacts.asked(reportId, address, now);
        outbox.queueCode(reportId, address.means(), code, now);
        audit.record(CHOSEN, "report", reportId, Map.of("means", address.means().name()));
        sender.wakeAfterCommit(address.means());
    }

    /** Looks at a code; each look counts before it is taken, so that many at once are not free. */
    @Transactional
    public Answer confirm(UUID reportId, String typed) {
        Contact contact = contacts.of(reportId).orElse(null);
        if (contact == null || contact.codeHash() == null || contact.codeExpiresAt() == null) {
            return contact != null && contact.confirmed() ? Answer.RIGHT : Answer.SPENT;
        }
        Instant now = clock.instant();
        if (!now.isBefore(contact.codeExpiresAt()) || !contacts.countTry(reportId, MOST_WRONG_CODES)) {
            return Answer.SPENT;
        }
        String digits = WrittenText.asciiDigits(WrittenText.clean(typed)).replaceAll("[\\s-]", "");
        if (!slowHash.matches(digits, contact.codeHash())) {
            return Answer.WRONG;
        }
        if (!contacts.confirm(reportId, contact.codeHash(), now)) {
            return Answer.SPENT;
        }
        outbox.cancel(reportId, now);
        audit.record(
                CONFIRMED,
                "report",
                reportId,
                Map.of("means", contact.address().means().name()));
        return Answer.RIGHT;
    }

    /** Forgets where the family wanted to be told, and all that was about to go there. */
    @Transactional
    public void stop(UUID reportId) {
        if (contacts.forget(reportId)) {
            audit.record(STOPPED, "report", reportId, Map.of());
        }
        outbox.cancel(reportId, clock.instant());
    }

    @Transactional(readOnly = true)
    public Optional<Contact> of(UUID reportId) {
        return contacts.of(reportId);
    }

    /** Whether the code could not be handed over yet. */
    @Transactional(readOnly = true)
    public boolean isCodeStuck(UUID reportId) {
        return outbox.isCodeStuck(reportId);
    }
}
