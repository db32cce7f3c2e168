package org.sila.exports;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why to export the proposals. */
record ProposalsForm(@Size(max = 500) @Nullable String measureReason) {

    static final ProposalsForm EMPTY = new ProposalsForm("");
}
