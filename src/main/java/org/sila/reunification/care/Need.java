package org.sila.reunification.care;

/** What somebody may need after they met or were told. */
public enum Need {
    MEDICAL,
    PSYCHOSOCIAL,
    LEGAL_DOCUMENTS,
    HOUSING,
    WORK,
    SCHOOL,
    MONEY,
    OTHER
}
