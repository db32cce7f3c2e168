package org.sila.checkins;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The pages of questions, in order. */
enum CheckInStep {
    WHO,
    HELD,
    WISHES,
    REACH;

    static Optional<CheckInStep> at(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int number() {
        return ordinal() + 1;
    }

    public String address() {
        return "/here/" + path();
    }

    public String previousAddress() {
        return this == WHO ? "/here" : values()[ordinal() - 1].address();
    }

    String nextAddress() {
        return this == REACH ? "/here/check" : values()[ordinal() + 1].address();
    }
}
