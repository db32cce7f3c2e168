package org.sila.cases.claims;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.Fate;
import org.sila.cases.Teller;
import org.sila.cases.Whereabouts;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.sources.Grade;
import org.sila.web.PartialDateForm;
import org.springframework.validation.BindingResult;

/**
 * What somebody says of a person sought, as typed.
 *
 * @param key names this filled-in form, so that it is taken once
 */
record ClaimForm(
        @Nullable UUID key,
        @Nullable Fate fate,
        @Nullable Whereabouts whereabouts,
        @Valid @Nullable PartialDateForm date,
        @Size(max = 300) @Nullable String place,
        @NotNull(message = "{cases.claim.error.teller}") Teller.@Nullable Kind teller,
        @Nullable UUID report,
        @Size(max = 300) @Nullable String saidBy,
        @Nullable HowKnown how,
        Grade.@Nullable Reliability reliability,
        @Nullable Integer credibility,
        @Size(max = 5000) @Nullable String words) {

    static ClaimForm empty() {
        return new ClaimForm(
                Ids.next(), null, null, PartialDateForm.EMPTY, "", null, null, "", HowKnown.UNKNOWN, null, null, "");
    }

    UUID keyOrNew() {
        return key == null ? Ids.next() : key;
    }

    /** Rejects what the fields say together. */
    void check(BindingResult errors) {
        if (fate == null && whereabouts == null || fate == Fate.UNKNOWN || whereabouts == Whereabouts.UNKNOWN) {
            errors.rejectValue("fate", "cases.claim.error.nothing");
        }
        if (teller == Teller.Kind.REPORT && report == null) {
            errors.rejectValue("report", "cases.claim.error.report");
        }
        boolean named =
                teller == Teller.Kind.PERSON || teller == Teller.Kind.ORGANISATION || teller == Teller.Kind.DOCUMENT;
        if (named && WrittenText.clean(saidBy).isEmpty()) {
            errors.rejectValue("saidBy", "cases.claim.error.said-by");
        }
        if (teller == Teller.Kind.RECORD) {
            errors.rejectValue("teller", "cases.claim.error.teller");
        }
        if ((reliability == null) != (credibility == null)) {
            errors.rejectValue("credibility", "cases.claim.error.grade");
        } else if (credibility != null && (credibility < 1 || credibility > 6)) {
            errors.rejectValue("credibility", "cases.claim.error.grade");
        }
    }

    /** What was typed, once it was checked. */
    NewClaim claim() {
        boolean byReport = teller == Teller.Kind.REPORT;
        return new NewClaim(
                fate,
                whereabouts,
                date == null ? null : date.toDate().orElse(null),
                WrittenText.clean(place),
                Objects.requireNonNull(teller),
                byReport ? report : null,
                byReport ? "" : WrittenText.clean(saidBy),
                how == null ? HowKnown.UNKNOWN : how,
                reliability == null || credibility == null ? null : new Grade(reliability, credibility),
                WrittenText.cleanLines(words));
    }
}
