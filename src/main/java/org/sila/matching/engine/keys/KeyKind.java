package org.sila.matching.engine.keys;

/** Which blocking rule made a key. */
public enum KeyKind {
    /** National number. */
    NATIONAL_NUMBER,
    /** Registry number with one name. */
    REGISTRY,
    /** Three names. */
    THREE_NAMES,
    /** Two names and a year of birth. */
    TWO_NAMES_YEAR,
    /** Two names and a governorate. */
    TWO_NAMES_PLACE,
    /** Two names; only as good as they are rare. */
    TWO_NAMES,
    /** Own given name and the mother's. */
    MOTHER,
    /** One name and the kunya. */
    KUNYA,
    /** One name and the day of birth. */
    BIRTH_DAY,
    /** One name and the month of the event. */
    EVENT_MONTH,
    /** Two names by the shape of their letters without dots. */
    SHAPE,
    /** One name, the year of birth and the governorate. */
    NAME_YEAR_PLACE,
    /** One name and the beginning or end of another, alone or with the year of birth. */
    DAMAGED_NAME,
    /** The only name there is, whole or without one consonant. */
    ONLY_NAME
}
