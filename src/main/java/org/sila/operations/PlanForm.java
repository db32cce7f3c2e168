package org.sila.operations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where is to be searched, for what, and when.
 *
 * @param facility name of a known one
 * @param place the part of it, or where it is
 * @param lead the one because of which; only where an operation is begun
 * @param key of the form, so that a second click begins no second operation
 */
record PlanForm(
        @Nullable String facility,
        @Nullable String place,
        @Nullable String purpose,
        @Nullable String plannedAt,
        @Nullable UUID lead,
        @Nullable UUID key) {}
