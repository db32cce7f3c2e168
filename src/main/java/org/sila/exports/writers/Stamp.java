package org.sila.exports.writers;

import java.time.Instant;

/** Who made an export, by name, and when. */
public record Stamp(String by, Instant at) {}
