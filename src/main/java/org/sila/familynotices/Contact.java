package org.sila.familynotices;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.web.PageLanguage;

/**
 * Where the family of a report wants to be told.
 *
 * @param confirmed whether the code that was sent there was typed back; nothing else is sent before
 * @param codeExpiresAt until when that code counts
 */
record Contact(
        UUID reportId,
        Address address,
        PageLanguage language,
        ZoneId zone,
        boolean confirmed,
        @Nullable String codeHash,
        @Nullable Instant codeExpiresAt,
        int wrongCodes) {}
