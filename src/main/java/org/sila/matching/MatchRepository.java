package org.sila.matching;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MatchRepository extends JpaRepository<Match, UUID> {

    List<Match> findByRecordIdAndIdNot(UUID recordId, UUID exceptMatchId);

    List<Match> findBySupersededBy(UUID confirmedMatchId);
}
