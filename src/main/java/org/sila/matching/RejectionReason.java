package org.sila.matching;

/** Why a proposed match is not the person (vocabulary "rejection reasons"). */
public enum RejectionReason {
    DIFFERENT_MOTHER,
    DIFFERENT_FATHER,
    AGE_NOT_POSSIBLE,
    SIBLING,
    SAME_NAME_OTHER_PERSON,
    DATES_IMPOSSIBLE,
    SOURCE_WITHDRAWN,
    FAMILY_SAYS_NOT_THEM,
    DUPLICATE_ROW,
    OTHER
}
