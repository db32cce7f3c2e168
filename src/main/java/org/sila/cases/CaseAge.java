package org.sila.cases;

/** How long ago a case was opened, in days: from, and up to before. */
enum CaseAge {
    WEEK(0, 7),
    MONTH(7, 30),
    QUARTER(30, 90),
    YEAR(90, 365),
    OLDER(365, 36_500);

    private final int from;
    private final int before;

    CaseAge(int from, int before) {
        this.from = from;
        this.before = before;
    }

    int from() {
        return from;
    }

    int before() {
        return before;
    }
}
