package org.sila.sources;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;

/**
 * A source to be registered.
 *
 * @param title what people call it, 1 to 300 characters
 * @param kind what kind of document it is
 * @param broughtBy who brought it
 * @param obtained from where, when and how it was obtained
 * @param dated the document's own date
 * @param grade how far it can be trusted
 * @param fileId the original file in the vault; null for what was never a file
 */
public record NewSource(
        String title,
        RecordKind kind,
        String broughtBy,
        String obtained,
        @Nullable PartialDate dated,
        Grade grade,
        @Nullable UUID fileId) {}
