package org.sila.reunification;

import org.sila.audit.AuditAction;

/** What the audit trail calls the things done in a reunification. */
final class ReunificationActions {

    static final AuditAction LISTED = new AuditAction("reunifications-listed");
    static final AuditAction VIEWED = new AuditAction("reunification-viewed");
    static final AuditAction WISHES_RECORDED = new AuditAction("reunification-wishes-recorded");
    static final AuditAction IDENTIFIED = new AuditAction("reunification-identity-recorded");
    static final AuditAction APPROVED = new AuditAction("reunification-telling-approved");
    static final AuditAction EVENT_LOGGED = new AuditAction("reunification-event-logged");
    static final AuditAction EVENT_UNDONE = new AuditAction("reunification-event-undone");
    static final AuditAction FOLLOWED_UP = new AuditAction("reunification-followed-up");
    static final AuditAction FOLLOW_UP_VIEWED = new AuditAction("reunification-follow-up-viewed");
    static final AuditAction REFERRED = new AuditAction("reunification-referred");
    static final AuditAction PLAN_VIEWED = new AuditAction("reunification-plan-viewed");
    static final AuditAction PLAN_WRITTEN = new AuditAction("reunification-plan-written");
    static final AuditAction HANDOVER_VIEWED = new AuditAction("reunification-handover-viewed");
    static final AuditAction HANDOVER_WRITTEN = new AuditAction("reunification-handover-written");
    static final AuditAction HANDOVER_PRINTED = new AuditAction("reunification-handover-printed");
    static final AuditAction QUESTIONS_VIEWED = new AuditAction("reunification-questions-viewed");
    static final AuditAction QUESTION_WRITTEN = new AuditAction("reunification-question-written");
    static final AuditAction QUESTION_ASKED = new AuditAction("reunification-question-asked");
    static final AuditAction ANSWER_OPENED = new AuditAction("reunification-answer-opened");
    static final AuditAction ANSWERS_COMPARED = new AuditAction("reunification-answers-compared");
    static final AuditAction KIND_CHANGE_ASKED = new AuditAction("reunification-kind-change-asked");
    static final AuditAction KIND_CHANGE_DECIDED = new AuditAction("reunification-kind-change-decided");
    static final AuditAction MISTAKE_VIEWED = new AuditAction("reunification-mistake-viewed");
    static final AuditAction MISTAKE_REPORTED = new AuditAction("reunification-mistake-reported");
    static final AuditAction MISTAKE_SETTLED = new AuditAction("reunification-mistake-settled");
    static final AuditAction MISTAKE_TOLD = new AuditAction("reunification-mistake-told");
    static final AuditAction CLOSED = new AuditAction("reunification-closed");
    static final AuditAction REOPENED = new AuditAction("reunification-reopened");

    private ReunificationActions() {}
}
