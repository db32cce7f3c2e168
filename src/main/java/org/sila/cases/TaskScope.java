package org.sila.cases;

/** Whose tasks a list shows. */
enum TaskScope {
    MINE,
    ALL,
    /** Of cases that are nobody's, and given to nobody: somebody should take them. */
    NOBODY
}
