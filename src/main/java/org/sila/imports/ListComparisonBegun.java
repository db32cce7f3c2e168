package org.sila.imports;

import java.util.UUID;

/** A list that is not in yet is to be compared with earlier ones. */
record ListComparisonBegun(UUID importId) {}
