package org.sila.matching.engine.names;

import java.util.Locale;

/** What a name is to the person who carries it. */
public enum NameRole {
    GIVEN,
    FATHER,
    GRANDFATHER,
    FAMILY,
    /** One more forefather's name, between the grandfather's and the family's. */
    FURTHER;

    /** Stable name in the model and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
