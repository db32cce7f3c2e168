package org.sila.matching;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MatchRepository extends JpaRepository<Match, UUID> {

    List<Match> findByRecordIdAndIdNot(UUID recordId, UUID exceptMatchId);

    List<Match> findByCaseIdInOrderByProbabilityDescIdAsc(Collection<UUID> caseIds);

    boolean existsByCaseIdAndState(UUID caseId, MatchState state);

    List<Match> findBySupersededBy(UUID confirmedMatchId);
}
