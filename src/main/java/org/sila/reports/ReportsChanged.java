package org.sila.reports;

import java.util.List;
import java.util.UUID;

/** The description or the circumstances in reports changed, or their consent to search. */
public record ReportsChanged(List<UUID> reportIds) {}
