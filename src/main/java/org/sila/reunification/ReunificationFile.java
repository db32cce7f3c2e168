package org.sila.reunification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseView;
import org.sila.reunification.identity.Comparison;
import org.sila.reunification.identity.IdentityQuestion;
import org.sila.reunification.mistakes.KindChange;
import org.sila.reunification.sheets.Plan;
import org.sila.sources.RecordView;

/**
 * All that the page of a reunification shows.
 *
 * @param file the case
 * @param attachments how many files are attached to it
 * @param staff names by account, of everybody named on the page
 * @param supervisor true where the reader may approve, reopen, and close a death
 */
record ReunificationFile(
        ReunificationView view,
        CaseView file,
        RecordView record,
        List<EventView> events,
        List<FollowUpView> followUps,
        Plan plan,
        List<IdentityQuestion> questions,
        List<KindChange> kindChanges,
        long attachments,
        Map<UUID, String> staff,
        boolean supervisor) {

    /** What has to come next, in its order. */
    enum Step {
        DOUBT("mistake"),
        KIND("kind-of"),
        WISHES("wishes-of"),
        WAIT_FOR_WISHES("wishes-of"),
        IDENTITY("identity-of"),
        APPROVAL("approval"),
        PLAN("plan"),
        PLAN_ADVISED("plan"),
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
        return events.stream().anyMatch(event -> event.isTellingSince(view.countsFrom()));
    }

    /** What must still come; none where it is closed. */
    public List<Step> next() {
        List<Step> next = new ArrayList<>();
        if (view.isDoubted()) {
            return List.of(Step.DOUBT);
        }
        if (view.isClosed()) {
            return next;
        }
        if (openKindChange().isPresent()) {
            next.add(Step.KIND);
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
            if (!plan.suffices()) {
                next.add(isDeath() ? Step.PLAN : Step.PLAN_ADVISED);
            }
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
        return !view.isClosed() && !view.isDoubted() && (supervisor || !isDeath());
    }

    public boolean mayReopen() {
        Outcome outcome = view.outcome();
        return outcome != null && supervisor && !view.isDoubted() && !outcome.isOfTheWrongPerson();
    }

    /** Whether anything can be recorded or logged. */
    public boolean isOpen() {
        return !view.isClosed() && !view.isDoubted();
    }

    /** The other kind that it can become. */
    public Kind otherKind() {
        return isDeath() ? Kind.ALIVE : Kind.DEATH;
    }

    /** The change of kind that waits for a second person. */
    public Optional<KindChange> openKindChange() {
        return kindChanges.stream().filter(KindChange::isOpen).findFirst();
    }

    /** How many of the questions to the person found had that result. */
    public long answered(Comparison result) {
        return questions.stream().filter(one -> one.result() == result).count();
    }

    public long answersThatAgree() {
        return answered(Comparison.AGREES);
    }

    public long answersThatDiffer() {
        return answered(Comparison.DIFFERS);
    }

    /** The name of a colleague; empty where there is none of that id. */
    public String named(@Nullable UUID account) {
        return account == null ? "" : staff.getOrDefault(account, "");
    }
}
