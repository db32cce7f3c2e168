package org.sila.checkins;

import org.sila.sources.Grade;

/** By what staff made sure who somebody is. */
public enum VerifiedBy {
    DOCUMENT,
    IN_PERSON,
    VIDEO_CALL,
    QUESTIONS,
    /** A colleague or a partner knows them. */
    KNOWN_TO_US,
    OTHER;

    /** How far what they say of themselves can be trusted after that. */
    Grade grade() {
        return this == DOCUMENT || this == IN_PERSON
                ? new Grade(Grade.Reliability.B, 2)
                : new Grade(Grade.Reliability.C, 3);
    }
}
