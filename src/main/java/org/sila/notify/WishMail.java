package org.sila.notify;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.person.WrittenText;
import org.sila.secrets.SlowHash;
import org.sila.web.DomainError;
import org.sila.web.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a member of staff wants of e-mail. An address counts once the code that was sent there is typed back. */
@Service
class WishMail {

    private static final AuditAction CHANGED = new AuditAction("own-mail-changed");
    private static final AuditAction CONFIRMED = new AuditAction("own-mail-confirmed");
    private static final int CODES = 100_000_000;
    private static final int MOST_WRONG_CODES = 5;
    private static final Duration CODE_COUNTS = Duration.ofHours(1);
    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);

    private final StaffMail wishes;
    private final Postman postman;
    private final SlowHash slowHash;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WishMail(
            StaffMail wishes,
            Postman postman,
            SlowHash slowHash,
            CurrentStaff currentStaff,
            AuditTrail audit,
            Clock clock) {
        this.wishes = wishes;
        this.postman = postman;
        this.slowHash = slowHash;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<StaffMail.Wish> own() {
        return wishes.of(currentStaff.current().id());
    }

    /**
     * Keeps the wishes, and sends a code to an address that is new or was not confirmed.
     *
     * @throws DomainError where no mail can be sent, or the last code was sent just now; then nothing changes
     */
    @Transactional
    public void wish(String address, MailFrequency frequency, Language language, QuietHours quiet) {
        UUID me = currentStaff.current().id();
        Optional<StaffMail.Wish> before = wishes.of(me);
        Instant now = clock.instant();
        wishes.keep(me, address, frequency, language, quiet, quiet.orAfter(now));
        if (before.filter(wish -> wish.confirmed() && wish.address().equals(address))
                .isEmpty()) {
            before.map(StaffMail.Wish::codeExpiresAt)
                    .filter(expires -> now.isBefore(expires.minus(CODE_COUNTS).plus(BETWEEN_CODES)))
                    .ifPresent(justSent -> {
                        throw new DomainError("notify.error.code-just-sent");
                    });
            sendCode(me, address, language, now);
        }
        audit.record(CHANGED, "staff-account", me, Map.of("frequency", frequency.name()));
    }

    private void sendCode(UUID staffId, String address, Language language, Instant now) {
        String code = "%08d".formatted(random.nextInt(CODES));
        wishes.awaitCode(staffId, slowHash.hash(code), now.plus(CODE_COUNTS));
        try {
            postman.sendCode(address, language, code);
        } catch (NotTaken notTaken) {
            throw new DomainError("notify.error.not-sent." + notTaken.failure());
        }
    }

    /** @return whether the code was the one that was sent, within its hour and before too many wrong ones */
    @Transactional
    public boolean confirm(String typed) {
        UUID me = currentStaff.current().id();
        StaffMail.Wish wish = wishes.of(me).orElse(null);
        if (wish == null || wish.codeHash() == null || wish.codeExpiresAt() == null) {
            return false;
        }
        boolean counts = clock.instant().isBefore(wish.codeExpiresAt()) && wish.wrongCodes() < MOST_WRONG_CODES;
        String digits = WrittenText.asciiDigits(WrittenText.clean(typed)).replace(" ", "");
        if (!counts || !slowHash.matches(digits, wish.codeHash())) {
            wishes.wrongCode(me);
            return false;
        }
        wishes.confirm(me, clock.instant());
        audit.record(CONFIRMED, "staff-account", me, Map.of());
        return true;
    }
}
