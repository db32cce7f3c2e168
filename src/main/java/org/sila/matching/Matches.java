package org.sila.matching;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads matches. Whoever shows one to a person writes the audit entry. */
@Service
@Transactional(readOnly = true)
public class Matches {

    private final MatchRepository matches;

    Matches(MatchRepository matches) {
        this.matches = matches;
    }

    /** All matches of the cases, whatever their state, most probable first; one statement. */
    public List<MatchView> ofCases(Collection<UUID> caseIds) {
        return matches.findByCaseIdInOrderByProbabilityDescIdAsc(caseIds).stream()
                .map(Match::view)
                .toList();
    }

    /** The confirmed matches of the records; one statement. */
    public List<MatchView> confirmedOf(Collection<UUID> recordIds) {
        return matches.findByRecordIdInAndState(recordIds, MatchState.CONFIRMED).stream()
                .map(Match::view)
                .toList();
    }
}
