package org.sila.cases;

/** Whose tasks a list shows. */
enum TaskScope {
    MINE,
    /** Of the reader's team. */
    TEAM,
    /** For supervisors. */
    ALL,
    /** Of cases that are nobody's, and given to nobody: somebody should take them. */
    NOBODY
}
