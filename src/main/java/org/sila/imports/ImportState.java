package org.sila.imports;

/** How far an import is. */
enum ImportState {
    /** Looked at, not begun. */
    UPLOADED("wait"),
    RUNNING("go"),
    /** Something failed on the way; what is in stays, and it can go on. */
    STOPPED("warn"),
    FINISHED("done");

    private final String tone;

    ImportState(String tone) {
        this.tone = tone;
    }

    /** How its tag looks, in the words of the tag fragment. */
    public String tone() {
        return tone;
    }
}
