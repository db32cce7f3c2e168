package org.sila.reports;

/** What the enquirer is to the person sought. */
public enum Relationship {
    MOTHER,
    FATHER,
    WIFE,
    HUSBAND,
    SON,
    DAUGHTER,
    BROTHER,
    SISTER,
    GRANDPARENT,
    UNCLE_AUNT,
    COUSIN,
    IN_LAW,
    FRIEND,
    CELLMATE,
    LAWYER,
    ORGANISATION,
    SELF,
    OTHER,
    UNKNOWN
}
