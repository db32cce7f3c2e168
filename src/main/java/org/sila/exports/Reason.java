package org.sila.exports;

import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;
import org.springframework.validation.Errors;

/** Why somebody exports: a few words at least, so that one can ask later. */
final class Reason {

    private static final int SHORTEST = 10;

    private Reason() {}

    static String of(@Nullable String typed) {
        return WrittenText.clean(typed);
    }

    static void check(@Nullable String typed, String field, Errors errors) {
        if (of(typed).length() < SHORTEST) {
            errors.rejectValue(field, "exports.reason.missing");
        }
    }
}
