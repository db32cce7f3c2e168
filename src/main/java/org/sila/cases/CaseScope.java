package org.sila.cases;

/** Whose cases a list shows. */
enum CaseScope {
    MINE,
    TEAM,
    NOBODY,
    ALL
}
