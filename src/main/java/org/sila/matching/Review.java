package org.sila.matching;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseView;
import org.sila.reports.ReportView;
import org.sila.sources.RecordView;

/**
 * All that somebody needs to decide about one match.
 *
 * @param file the case
 * @param report the report of the case that agrees best
 * @param heaviest weight of the field that weighs most, for the length of bars
 * @param toAsk codes of the fields to ask for, the best first
 * @param relativeLikely true where the record may well be of a relative
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
        List<String> toAsk,
        boolean relativeLikely,
        List<Rival> otherRecords,
        List<Rival> otherCases,
        List<DecisionLog.Decision> history,
        Map<UUID, String> staff,
        List<Decision> possible,
        @Nullable UUID next) {

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

    public boolean isDeath() {
        return record.circumstances().event().speaksOfDeath();
    }

    public boolean mayReject() {
        return possible.contains(Decision.REJECT);
    }
}
