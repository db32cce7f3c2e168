package org.sila.imports.typing;

/** How far a sheet is. */
enum SheetState {
    FIRST_TYPING,
    SECOND_TYPING,
    COMPARING;

    /** Whose turn it is. */
    Entry entry() {
        return switch (this) {
            case FIRST_TYPING -> Entry.FIRST;
            case SECOND_TYPING -> Entry.SECOND;
            case COMPARING -> Entry.AGREED;
        };
    }
}
