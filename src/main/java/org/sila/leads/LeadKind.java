package org.sila.leads;

/** What a lead is about. */
public enum LeadKind {
    PERSON,
    PLACE,
    /** A hidden or closed part of a facility. */
    CLOSED_PART,
    /** A door, or the code that opens it. */
    CODE,
    /** A register, a list, papers. */
    REGISTER,
    GRAVE,
    /** Somebody asked a family for money. */
    MONEY_ASKED
}
