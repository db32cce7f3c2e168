package org.sila.reports;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What was typed into one page of the report. Nothing typed is changed here, so that a failed page shows it again. */
sealed interface PageForm permits WhoForm, FamilyForm, TakenForm, NewsForm, YouForm, ConsentForm {

    /** Checks what no single field can say. */
    default void check(Errors errors) {}

    /** A field that was not sent is an empty one. */
    static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }
}
