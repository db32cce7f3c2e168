package org.sila.notify;

import java.time.Duration;
import java.time.Instant;

/** How often somebody wants to be told by e-mail. */
enum MailFrequency {
    NEVER,
    DAILY,
    HOURLY;

    /** When the next mail may be sent after one at that moment. */
    Instant after(Instant sent, QuietHours quiet) {
        return this == HOURLY ? quiet.orAfter(sent.plus(Duration.ofHours(1))) : quiet.nextMorning(sent);
    }
}
