package org.sila.cases;

/** Where the person is, as far as it is established; a history of its own beside {@link Fate}. */
public enum Whereabouts {
    UNKNOWN,
    DETAINED,
    HOSPITAL,
    RELEASED_HOME,
    RELEASED_ELSEWHERE,
    ABROAD,
    BURIAL_KNOWN,
    WITHHELD
}
