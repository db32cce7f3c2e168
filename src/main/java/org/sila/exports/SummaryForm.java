package org.sila.exports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sila.web.Language;

/** In which language to print the summary of a case, and why. */
record SummaryForm(
        @NotNull(message = "{exports.language.missing}") @Nullable
        Language language,

        @Size(max = 500) @Nullable String reason) {}
