package org.sila.reports;

/** What has been heard since; never alive-or-dead as a forced choice. */
public enum News {
    NOT_ASKED,
    NO_NEWS,
    SEEN,
    TOLD_OF_DEATH,
    PREFER_NOT_TO_SAY
}
