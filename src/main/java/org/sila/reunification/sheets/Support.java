package org.sila.reunification.sheets;

/** Who is there beside those who meet, or who are told. */
public enum Support {
    PSYCHOSOCIAL,
    MEDICAL,
    INTERPRETER
}
