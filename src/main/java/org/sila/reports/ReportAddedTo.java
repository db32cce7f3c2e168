package org.sila.reports;

import java.util.UUID;

/** The family added something in words: somebody should read it. */
public record ReportAddedTo(UUID reportId) {}
