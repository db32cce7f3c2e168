package org.sila.imports;

import java.util.Locale;
import java.util.regex.Pattern;

/** Ids that no second thing in the world has: those of submitted forms, and those of people in exchange files. */
final class UniqueId {

    /** A UUID, as forms give each submission, with what its repeats add; or a domain and what it names (PFIF). */
    private static final Pattern FORMS = Pattern.compile(
            "(?:uuid:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:/.+)?|[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}/.+");

    private UniqueId() {}

    static boolean is(String id) {
        return FORMS.matcher(id.toLowerCase(Locale.ROOT)).matches();
    }
}
