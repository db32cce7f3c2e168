package org.sila.leads;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.sila.person.WrittenText;
import org.sila.web.PartialDateForm;
import org.springframework.validation.Errors;

/** What was typed into one page of a lead. Nothing typed is changed here, so that a failed page shows it again. */
sealed interface LeadForm {

    /**
     * What a page lacks, or has too much of, to be finished.
     *
     * @param field where to mend it
     * @param code message key of how
     */
    record Missing(String field, String code) {}

    /** Null where the page is finished. */
    @Nullable
    Missing missing();

    /** Says what is missing. */
    default void checkFinished(Errors errors) {
        Missing missing = missing();
        if (missing != null && !errors.hasFieldErrors(missing.field())) {
            errors.rejectValue(missing.field(), missing.code());
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static boolean isEmpty(String text) {
        return WrittenText.clean(text).isEmpty();
    }

    /** Page 1: what it is about, and how they know. */
    record About(@Nullable LeadKind kind, @Nullable HowKnown howKnown) implements LeadForm {

        static final About EMPTY = new About(null, null);

        @Override
        public @Nullable Missing missing() {
            return kind == null ? new Missing("kind", "leads.error.kind") : null;
        }
    }

    /** Page 2: where, when, what; codes and numbers apart, since fewer people see them. */
    record What(
            @Size(max = 300, message = "{leads.error.too-long}")
            String place,

            @Valid @Nullable PartialDateForm happened,

            @Size(max = 10_000, message = "{leads.error.too-long}")
            String told,

            @Size(max = 1000, message = "{leads.error.too-long}")
            String numbers)
            implements LeadForm {

        static final What EMPTY = new What("", PartialDateForm.EMPTY, "", "");

        public What {
            place = typed(place);
            told = typed(told);
            numbers = typed(numbers);
        }

        /** When; null where no date was given. */
        public @Nullable PartialDate happenedOn() {
            return happened == null ? null : happened.toDate().orElse(null);
        }

        @Override
        public @Nullable Missing missing() {
            return isEmpty(told) ? new Missing("told", "leads.error.told") : null;
        }

        @Override
        public String toString() {
            return "What[hidden]";
        }
    }

    /** Whether somebody gives a name. */
    enum Identity {
        ANONYMOUS,
        NAMED
    }

    /** Page 3: with a name or without. */
    record You(
            @Nullable Identity identity,

            @Size(max = 200, message = "{leads.error.too-long}")
            String name,

            @Size(max = 500, message = "{leads.error.too-long}")
            String contact)
            implements LeadForm {

        static final You EMPTY = new You(null, "", "");

        public You {
            name = typed(name);
            contact = typed(contact);
        }

        /** Who wants to stay unknown and wrote a name all the same is asked what they meant: neither is guessed. */
        @Override
        public @Nullable Missing missing() {
            if (identity == null) {
                return new Missing("identity", "leads.error.identity");
            }
            boolean blank = isEmpty(name) && isEmpty(contact);
            if (identity == Identity.NAMED) {
                return blank ? new Missing("name", "leads.error.name") : null;
            }
            return blank ? null : new Missing("identity", "leads.error.not-anonymous");
        }

        @Override
        public String toString() {
            return "You[hidden]";
        }
    }
}
