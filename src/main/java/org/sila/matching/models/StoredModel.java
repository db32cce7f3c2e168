package org.sila.matching.models;

import java.time.Instant;
import java.util.UUID;

/**
 * A model that was brought in.
 *
 * @param name its version, stored with every match it scored
 * @param broughtBy staff account
 */
record StoredModel(UUID id, String name, ModelState state, UUID broughtBy, Instant broughtAt) {}
