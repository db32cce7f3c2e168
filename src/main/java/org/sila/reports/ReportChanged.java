package org.sila.reports;

import java.util.UUID;

/** A family changed what may be done with its report, or what is searched for. Published in the transaction of the change. */
public record ReportChanged(UUID reportId) {}
