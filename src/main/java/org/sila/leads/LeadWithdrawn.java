package org.sila.leads;

import java.util.UUID;

/** Whoever gave a lead took it back: what others hold of it goes in the same transaction. */
public record LeadWithdrawn(UUID leadId) {}
