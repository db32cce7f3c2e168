package org.sila.matching.engine.population;

import java.util.Locale;

/** The columns of the linkage contract, in the order they are written. */
enum Column {
    ID,
    FULL_NAME,
    GIVEN_NAME,
    FATHER_NAME,
    GRANDFATHER_NAME,
    FAMILY_NAME,
    MOTHER_NAME,
    NICKNAME,
    SEX,
    BIRTH_DATE,
    AGE,
    AGE_ON,
    BIRTH_PLACE,
    ORIGIN,
    NATIONAL_ID,
    REGISTRY_NO,
    EVENT_DATE,
    EVENT_PLACE,
    FACILITY,
    STATUS,
    SOURCE;

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }
}
