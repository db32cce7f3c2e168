package org.sila.matching.engine.profile;

/** The two sides of a match. */
public enum MentionKind {
    /** A family's report; its event date is when the person was taken or last seen. */
    REPORT,
    /** A line of a list or register; its event date is what the record dates. */
    RECORD
}
