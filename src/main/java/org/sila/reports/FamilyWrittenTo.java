package org.sila.reports;

import java.util.UUID;

/** Staff wrote something that the family of the report may read from now on. */
public record FamilyWrittenTo(UUID reportId) {}
