package org.sila.matching;

import java.util.UUID;

/** The second person gave back what somebody had accepted. */
record MatchSentBack(UUID matchId, UUID caseId, UUID acceptedBy) {}
