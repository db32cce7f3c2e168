package org.sila.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseView;
import org.sila.cases.PriorityGround;
import org.sila.files.StoredFile;
import org.sila.matching.engine.evidence.NameEvidence;
import org.sila.reports.ReportView;
import org.sila.sources.RecordPicture;
import org.sila.sources.RecordView;

/**
 * All that somebody needs to decide about one match.
 *
 * @param file the case
 * @param report the report of the case that agrees best
 * @param heaviest weight of the field that weighs most, for the length of bars
 * @param names the names laid side by side; empty where the evidence is of an earlier version of the engine
 * @param toAsk codes of the fields to ask for, the best first
 * @param relative probability that the record is of a relative
 * @param waterfall how the probability came about
 * @param mentions how many people the frequencies of names were counted on
 * @param staff names by account, of everybody who decided
 * @param beside where to go on to in the list
 * @param priority on which grounds the case comes first
 * @param changes what changed since it was rejected, where it returned because of that
 * @param moved where what one side has become is to be found; null where both are as they were
 * @param original the file that the record came in; null where there is none
 * @param strip the line of paper that the record was read from; null where it came in otherwise
 * @param notes what else is known of the record
 */
record Review(
        MatchView match,
        int version,
        CaseView file,
        ReportView report,
        RecordView record,
        List<ComparedField> fields,
        double heaviest,
        List<NameEvidence> names,
        List<String> toAsk,
        double relative,
        Waterfall waterfall,
        long mentions,
        List<Rival> otherRecords,
        List<Rival> otherCases,
        List<DecisionLog.Decision> history,
        Map<UUID, String> staff,
        List<Decision> possible,
        Neighbours.Beside beside,
        Set<PriorityGround> priority,
        List<ComparedValues.Change> changes,
        @Nullable Moved moved,
        @Nullable StoredFile original,
        RecordPicture.@Nullable Strip strip,
        List<ReviewNote.Note> notes) {

    private static final double RELATIVE_POSSIBLE = 0.3;
    private static final double RELATIVE_PROBABLE = 0.5;
    private static final long SAME_MOMENT_MILLIS = 1_000;

    /** What can be decided. */
    enum Decision {
        ACCEPT,
        CONFIRM,
        SEND_BACK,
        REJECT,
        QUESTION,
        REOPEN
    }

    /**
     * What happened to one side.
     *
     * @param joinedInto the case that took this one over; null where none did
     * @param matchThere the match of that case with the same record; null where there is none yet
     */
    record Moved(
            Obstacle obstacle,
            @Nullable CaseView joinedInto,
            @Nullable UUID matchThere) {}

    public Likelihood likelihood() {
        return Likelihood.of(match.probability());
    }

    /** Whether the record may well be of a relative. */
    public boolean isRelativePossible() {
        return relative > RELATIVE_POSSIBLE;
    }

    /** Whether it is more likely than not. */
    public boolean isRelativeProbable() {
        return relative > RELATIVE_PROBABLE;
    }

    /** The best other record that still stands for this case; null where none does. */
    public @Nullable Rival runnerUp() {
        return otherRecords.stream()
                .filter(rival -> rival.state() != MatchState.REJECTED && rival.state() != MatchState.SUPERSEDED)
                .findFirst()
                .orElse(null);
    }

    /** Percentage points by which this record leads the best other one; negative where that one leads. */
    public int lead() {
        Rival other = runnerUp();
        return likelihood().percent() - (other == null ? 0 : other.likelihood().percent());
    }

    /** About how many of the people mentioned here carry the name that agreed. */
    public long carriers(ComparedField field) {
        return field.oneIn() == 0 ? 0 : Math.round(mentions / (double) field.oneIn());
    }

    public boolean isDeath() {
        return record.circumstances().event().speaksOfDeath();
    }

    /** Whether the list that the record is of was recalled. */
    public boolean isRecalled() {
        return record.source().isRecalled();
    }

    public boolean mayReject() {
        return possible.contains(Decision.REJECT);
    }

    public boolean mayQuestion() {
        return possible.contains(Decision.QUESTION);
    }

    /** The decisions that are one button; a question has a form of its own. */
    public List<Decision> buttons() {
        return possible.stream()
                .filter(decision -> decision != Decision.QUESTION)
                .toList();
    }

    /** What the first person said, where it waits for the second; null elsewhere. */
    public DecisionLog.@Nullable Decision acceptance() {
        return match.state() == MatchState.SECOND_REVIEW ? last(MatchState.SECOND_REVIEW) : null;
    }

    /** What is asked for, where somebody has it in hand; null elsewhere. */
    public DecisionLog.@Nullable Decision question() {
        return match.state() == MatchState.IN_REVIEW ? last(MatchState.IN_REVIEW) : null;
    }

    /** The rejection after which it returned because what was compared changed; null where it did not. */
    public DecisionLog.@Nullable Decision rejectionBefore() {
        boolean returned = (match.state().isReviewable() || match.state() == MatchState.SECOND_REVIEW)
                && history.stream()
                        .filter(one -> one.from() == MatchState.REJECTED)
                        .reduce((one, later) -> later)
                        .filter(DecisionLog.Decision::isReturn)
                        .isPresent();
        return returned ? last(MatchState.REJECTED) : null;
    }

    /** The decision that brought it where it stands; null where the engine did. */
    public DecisionLog.@Nullable Decision latest() {
        return history.stream()
                .max(Comparator.comparing(DecisionLog.Decision::decidedAt))
                .filter(one -> one.decidedBy() != null
                        && one.decidedAt().plusMillis(SAME_MOMENT_MILLIS).isAfter(match.changedAt()))
                .orElse(null);
    }

    private DecisionLog.@Nullable Decision last(MatchState to) {
        return history.stream()
                .filter(one -> one.to() == to)
                .reduce((one, later) -> later)
                .orElse(null);
    }
}
