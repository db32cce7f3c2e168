package org.sila.imports.typing;

/** Whose reading of a line it is. */
enum Entry {
    FIRST,
    SECOND,
    /** What holds where the two differed. */
    AGREED
}
