package org.sila.reunification.sheets;

/** What a sheet is. */
public enum SheetKind {
    PLAN,
    HANDOVER
}
