package org.sila.reports;

import java.util.UUID;

/** What the enquirer takes away: the reference, and the access code that is shown only now. */
public record Receipt(UUID reportId, Reference reference, AccessCode accessCode) {}
