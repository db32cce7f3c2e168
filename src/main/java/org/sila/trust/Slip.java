package org.sila.trust;

import java.time.LocalDate;
import org.sila.reports.Reference;

/**
 * What a proof of registration says, and no more: that a report came in under this reference, and on which day. It names
 * nobody, and does not say how the report stands.
 */
record Slip(Reference reference, LocalDate day) {}
