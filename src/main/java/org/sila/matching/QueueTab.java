package org.sila.matching;

/** The lists of matches, each with the order and the partial index it is read by. */
enum QueueTab {
    /** Nobody decided yet, most urgent first; index match_to_review and its sisters. */
    REVIEW("match.state in ('SUGGESTED', 'IN_REVIEW', 'REOPENED')", "urgency", true),
    /** The same, of the cases that are the reader's own, which are few beside all: index match_of_case. */
    MINE("match.state in ('SUGGESTED', 'IN_REVIEW', 'REOPENED') and " + ofCasesOf(":me"), "urgency", true),
    /** The same, of the cases of the reader's team. */
    TEAM(
            "match.state in ('SUGGESTED', 'IN_REVIEW', 'REOPENED') and sought_case.caseworker_id in ("
                    + "select colleague.id from staff_account colleague, staff_account reader where reader.id = :me"
                    + " and colleague.team_id is not distinct from reader.team_id)",
            "urgency",
            true),
    /** Accepted, waiting for the second person, longest waiting first; index match_to_confirm. */
    CONFIRM("match.state = 'SECOND_REVIEW'", "changed_at", false),
    /** Confirmed, rejected or superseded, latest first; index match_decided and its sisters. */
    DECIDED("match.state in ('CONFIRMED', 'REJECTED', 'SUPERSEDED')", "changed_at", true);

    /** Of cases that no longer exist by themselves nothing is left to review. */
    private static final String LIVING_CASE = " and sought_case.status not in ('JOINED', 'WITHDRAWN')";

    private final String condition;
    private final String column;
    private final boolean descending;

    QueueTab(String condition, String column, boolean descending) {
        this.condition = condition;
        this.column = column;
        this.descending = descending;
    }

    /**
     * As a condition on {@code match}; an array, so that whatever else is asked, the cases come first.
     *
     * @param person name of a parameter
     */
    static String ofCasesOf(String person) {
        return "match.case_id = any(array(select own.id from sought_case own where own.caseworker_id = " + person
                + "))";
    }

    String condition() {
        return condition + LIVING_CASE;
    }

    /** The column sorted by, before the id. */
    String column() {
        return column;
    }

    boolean isByUrgency() {
        return column.equals("urgency");
    }

    boolean isDescending() {
        return descending;
    }
}
