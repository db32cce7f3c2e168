package org.sila.matching;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MatchRepository extends JpaRepository<Match, UUID> {

    /** All claims to a record, held until the transaction ends; in one order, so that two who hold them take turns. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Match> findByRecordIdOrderById(UUID recordId);

    @Query("select match.recordId from Match match where match.id = :matchId")
    Optional<UUID> recordOf(UUID matchId);

    @Query("select match.caseId from Match match where match.id = :matchId")
    Optional<UUID> caseOf(UUID matchId);

    @Query("select match.id from Match match where match.caseId = :caseId and match.recordId = :recordId")
    Optional<UUID> ofCaseAndRecord(UUID caseId, UUID recordId);

    List<Match> findByCaseIdInOrderByProbabilityDescIdAsc(Collection<UUID> caseIds);

    List<Match> findByRecordIdInAndState(Collection<UUID> recordIds, MatchState state);

    boolean existsByCaseIdAndState(UUID caseId, MatchState state);

    List<Match> findBySupersededBy(UUID confirmedMatchId);
}
