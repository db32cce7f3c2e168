package org.sila.reports;

/** How a report reached us. */
public enum Channel {
    WEB,
    ASSISTED,
    IMPORT
}
