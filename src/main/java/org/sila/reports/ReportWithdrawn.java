package org.sila.reports;

import java.util.UUID;

/** The enquirer withdrew a report; its content is gone. */
public record ReportWithdrawn(UUID reportId) {}
