package org.sila.reunification.sheets;

import java.time.Instant;
import java.util.UUID;

/**
 * A sheet as somebody saved it.
 *
 * @param number counted from 1
 * @param writtenBy a staff account
 */
public record Edition<T>(int number, T content, UUID writtenBy, Instant writtenAt) {}
