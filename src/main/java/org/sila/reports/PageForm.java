package org.sila.reports;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What was typed into one page of the report. Nothing typed is changed here, so that a failed page shows it again. */
sealed interface PageForm permits WhoForm, FamilyForm, TakenForm, NewsForm, YouForm, ConsentForm {

    /**
     * What a page lacks to be finished.
     *
     * @param field where it is missing
     * @param code message key of what to do
     */
    record Missing(String field, String code) {}

    /** What still has to be given before the page is finished; null where nothing. A page can be put aside without. */
    default @Nullable Missing missing() {
        return null;
    }

    /** Says what is missing. */
    default void checkFinished(Errors errors) {
        Missing missing = missing();
        if (missing != null) {
            errors.rejectValue(missing.field(), missing.code());
        }
    }

    /** A field that was not sent is an empty one. */
    static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }
}
