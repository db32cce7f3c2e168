package org.sila.matching;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseView;
import org.sila.matching.engine.evidence.NameEvidence;
import org.sila.reports.ReportView;
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
 * @param next another match to go on with; null where none is left
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
        @Nullable UUID next) {

    private static final double RELATIVE_POSSIBLE = 0.3;
    private static final double RELATIVE_PROBABLE = 0.5;

    /** What can be decided. */
    enum Decision {
        ACCEPT,
        CONFIRM,
        SEND_BACK,
        REJECT,
        REOPEN
    }

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

    public boolean mayReject() {
        return possible.contains(Decision.REJECT);
    }
}
