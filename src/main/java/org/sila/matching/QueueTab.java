package org.sila.matching;

/** The lists of matches, each with the order and the partial index it is read by. */
enum QueueTab {
    /** Nobody decided yet, most probable first; index match_to_review. */
    REVIEW("match.state in ('SUGGESTED', 'IN_REVIEW', 'REOPENED')", "probability", true),
    /** The same, of the cases that are the reader's own. */
    MINE(
            "match.state in ('SUGGESTED', 'IN_REVIEW', 'REOPENED') and sought_case.caseworker_id = :me",
            "probability",
            true),
    /** Accepted, waiting for the second person, longest waiting first; index match_to_confirm. */
    CONFIRM("match.state = 'SECOND_REVIEW'", "changed_at", false),
    /** Confirmed, rejected or superseded, latest first; index match_decided. */
    DECIDED("match.state in ('CONFIRMED', 'REJECTED', 'SUPERSEDED')", "changed_at", true);

    private final String condition;
    private final String column;
    private final boolean descending;

    QueueTab(String condition, String column, boolean descending) {
        this.condition = condition;
        this.column = column;
        this.descending = descending;
    }

    String condition() {
        return condition;
    }

    /** The column sorted by, before the id. */
    String column() {
        return column;
    }

    boolean isByProbability() {
        return column.equals("probability");
    }

    boolean isDescending() {
        return descending;
    }
}
