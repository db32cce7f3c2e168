package org.sila.imports;

/** What happens to rows, or columns, that are hidden in the file. */
enum HiddenCells {
    /** They are read like the others. */
    READ,
    /** They are left out: not read, not kept. */
    LEAVE_OUT
}
