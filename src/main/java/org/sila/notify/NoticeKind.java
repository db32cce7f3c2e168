package org.sila.notify;

import java.util.UUID;

/** What members of staff are told of, and where it leads. */
public enum NoticeKind {
    /** A case was given to the person; the subject is the case. */
    CASE_GIVEN("/cases/"),
    /** A task was given to the person; the subject is its case. */
    TASK_GIVEN("/cases/"),
    /** A family wrote in a case of the person; the subject is the case. */
    FAMILY_WROTE("/cases/"),
    /** A strong match was proposed in a case of the person; the subject is the case. */
    PROPOSAL("/cases/"),
    /** The second person gave back a match that the person had accepted; the subject is the match. */
    SENT_BACK("/matches/"),
    /** A second person confirmed a match that the person had accepted; the subject is the match. */
    CONFIRMED("/matches/"),
    /** A confirmation in a case of the person was taken back; the subject is the match. */
    REOPENED("/matches/"),
    /** A rejected match is proposed again, because what was said changed; the subject is the match. */
    RETURNED("/matches/"),
    /** The list behind a match that the person works on, or decided, was recalled; the subject is the match. */
    SOURCE_RECALLED("/matches/"),
    /** A recalled list behind such a match was restored; the subject is the match. */
    SOURCE_RESTORED("/matches/");

    private final String path;

    NoticeKind(String path) {
        this.path = path;
    }

    String href(UUID subjectId) {
        return path + subjectId;
    }
}
