package org.sila.trust;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.reports.PrivatePhrases;
import org.sila.reports.RenewAccessCode;
import org.springframework.stereotype.Component;

/** What the page of a report says to its family about trust; templates know it as {@code @familyTrust}. */
@Component("familyTrust")
public class FamilyTrust {

    private final PrivatePhrases phrases;
    private final RenewAccessCode renewAccessCode;

    FamilyTrust(PrivatePhrases phrases, RenewAccessCode renewAccessCode) {
        this.phrases = phrases;
        this.renewAccessCode = renewAccessCode;
    }

    /** Whether whoever calls says a phrase first. */
    public boolean hasPhrase(UUID reportId) {
        return phrases.isChosen(reportId);
    }

    /** When staff gave out another access code; null where they never did. */
    public @Nullable Instant codeRenewedAt(UUID reportId) {
        return renewAccessCode.renewedAt(reportId).orElse(null);
    }
}
