package org.sila.matching;

import java.util.UUID;

/** A confirmed match was taken back: what followed from it must be looked at again. */
public record MatchReopened(UUID matchId, UUID caseId, UUID recordId) {}
