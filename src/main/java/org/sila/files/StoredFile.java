package org.sila.files;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a file in the vault.
 *
 * @param id its id
 * @param sha256 of the original bytes, in lower-case hexadecimal
 * @param name as it was called where it came from; not a path, and not to be trusted
 * @param contentType as it was declared; not to be trusted either
 * @param size bytes of the original
 * @param storedAt when it was kept
 */
public record StoredFile(UUID id, String sha256, String name, String contentType, long size, Instant storedAt) {}
