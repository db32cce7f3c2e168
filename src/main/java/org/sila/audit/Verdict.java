package org.sila.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a walk over the audit trail found.
 *
 * @param entries how many entries fit, from the first on
 * @param firstBroken number of the first that does not fit, or null where all do
 * @param lastHash hash of the last that fits; written down elsewhere, it shows later whether the end was cut off
 */
public record Verdict(long entries, @Nullable Long firstBroken, byte[] lastHash) {

    public Verdict {
        lastHash = lastHash.clone();
    }

    @Override
    public byte[] lastHash() {
        return lastHash.clone();
    }
}
