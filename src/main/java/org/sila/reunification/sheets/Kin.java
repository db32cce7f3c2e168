package org.sila.reunification.sheets;

import org.jspecify.annotations.Nullable;
import org.sila.reports.Relationship;

/** One of the family, by name or as they are called. */
public record Kin(String name, @Nullable Relationship relationship) {}
