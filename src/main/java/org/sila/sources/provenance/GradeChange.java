package org.sila.sources.provenance;

import java.time.Instant;
import java.util.UUID;
import org.sila.sources.Grade;

/** That a source was graded anew, by whom and why. */
record GradeChange(Grade before, Grade after, String reason, UUID by, Instant at) {}
