package org.sila.accounts;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Members of staff for tests, each a new one. */
final class StaffFixtures {

    private StaffFixtures() {}

    static StaffAccount account(Role role, String passwordHash) {
        String name = role.name().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        return new StaffAccount(name, "ليلى " + name, role, passwordHash, Instant.parse("2026-01-01T08:00:00Z"));
    }
}
