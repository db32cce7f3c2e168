package org.sila.reports.details;

/** What a family said to a page. */
public enum DetailState {
    NOT_ASKED,
    ANSWERED,
    DO_NOT_KNOW,
    PREFER_NOT_TO_SAY
}
