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
    /** A strong match was proposed in a case of the person; the subject is the match. */
    PROPOSAL("/matches/"),
    /** The second person gave back a match that the person had accepted; the subject is the match. */
    SENT_BACK("/matches/"),
    /** The second person confirmed a match that the person had accepted; the subject is the match. */
    CONFIRMED("/matches/"),
    /** A decision in a case of the person was taken back; the subject is the match. */
    REOPENED("/matches/"),
    /** A rejected match is proposed again, because what was said changed; the subject is the match. */
    RETURNED("/matches/"),
    /** A record that the person had accepted was withdrawn by its source; the subject is the match. */
    RECORD_WITHDRAWN("/matches/"),
    /** A follow-up in a case of the person is due; the subject is the reunification. */
    FOLLOW_UP_DUE("/reunifications/");

    private final String path;

    NoticeKind(String path) {
        this.path = path;
    }

    String href(UUID subjectId) {
        return path + subjectId;
    }
}
