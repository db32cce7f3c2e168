package org.sila.reports;

import java.util.List;
import java.util.UUID;

/** Reports came in. */
public record ReportsSubmitted(List<UUID> reportIds) {}
