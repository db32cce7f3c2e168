package org.sila.leads;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The pages of questions, in order. */
enum LeadStep {
    ABOUT,
    WHAT,
    YOU;

    static Optional<LeadStep> at(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int number() {
        return ordinal() + 1;
    }

    public String address() {
        return "/lead/" + path();
    }

    public String previousAddress() {
        return this == ABOUT ? "/lead" : values()[ordinal() - 1].address();
    }

    String nextAddress() {
        return this == YOU ? "/lead/check" : values()[ordinal() + 1].address();
    }
}
