package org.sila.reunification.care;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody was sent on with a need.
 *
 * @param to whom or where, as written
 * @param outcome what came of it; empty until that is known
 */
public record Referral(UUID id, Need need, String to, LocalDate on, String outcome) {}
