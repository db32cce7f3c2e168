package org.sila.matching;

import java.util.UUID;

/** Two people agreed that the record is about the person sought. */
public record MatchConfirmed(UUID matchId, UUID caseId, UUID recordId) {}
