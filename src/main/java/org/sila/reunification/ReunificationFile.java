package org.sila.reunification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseView;
import org.sila.sources.RecordView;

/**
 * All that the page of a reunification shows.
 *
 * @param file the case
 * @param staff names by account, of everybody named on the page
 * @param supervisor true where the reader may approve, reopen, and close a death
 */
record ReunificationFile(
        ReunificationView view,
        CaseView file,
        RecordView record,
        List<EventView> events,
        List<FollowUpView> followUps,
        Map<UUID, String> staff,
        boolean supervisor) {

    /** What has to come next, in its order. */
    enum Step {
        WISHES("wishes-of"),
        WAIT_FOR_WISHES("wishes-of"),
        IDENTITY("identity-of"),
        APPROVAL("approval"),
        INFORM("happened"),
        FOLLOW_UP("follow-ups"),
        CLOSE("closing");

        private final String section;

        Step(String section) {
            this.section = section;
        }

        /** The part of the page where it is done. */
        public String section() {
            return section;
        }
    }

    public boolean isDeath() {
        return view.kind() == Kind.DEATH;
    }

    public boolean isFamilyInformed() {
        return events.stream().anyMatch(event -> event.kind() == EventKind.FAMILY_INFORMED && !event.isUndone());
    }

    /** What must still come; none where it is closed. */
    public List<Step> next() {
        List<Step> next = new ArrayList<>();
        if (view.isClosed()) {
            return next;
        }
        Wishes wishes = view.wishes();
        if (!isDeath() && wishes == null) {
            next.add(Step.WISHES);
        } else if (wishes != null && !wishes.allowTelling()) {
            next.add(Step.WAIT_FOR_WISHES);
        }
        if (view.identification() != Identification.CONFIRMED) {
            next.add(Step.IDENTITY);
        }
        if (view.approvedBy() == null) {
            next.add(Step.APPROVAL);
        }
        if (!isFamilyInformed()) {
            next.add(Step.INFORM);
        } else {
            if (followUps.stream().anyMatch(followUp -> !followUp.isDone())) {
                next.add(Step.FOLLOW_UP);
            }
            next.add(Step.CLOSE);
        }
        return next;
    }

    public List<EventKind> kinds() {
        return List.copyOf(EventKind.of(view.kind()));
    }

    public List<Outcome> outcomes() {
        return List.copyOf(Outcome.of(view.kind()));
    }

    public boolean mayClose() {
        return !view.isClosed() && (supervisor || !isDeath());
    }

    public boolean mayReopen() {
        return view.isClosed() && supervisor && view.outcome() != Outcome.MATCH_TAKEN_BACK;
    }

    /** The name of a colleague; empty where there is none of that id. */
    public String named(@Nullable UUID account) {
        return account == null ? "" : staff.getOrDefault(account, "");
    }
}
