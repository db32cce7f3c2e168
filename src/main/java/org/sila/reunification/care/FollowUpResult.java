package org.sila.reunification.care;

/** What came of a follow-up. */
public enum FollowUpResult {
    DONE,
    NOT_REACHED,
    RESCHEDULED
}
