package org.sila.reunification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface ReunificationRepository extends ListCrudRepository<Reunification, UUID> {

    Optional<Reunification> findByMatchId(UUID matchId);

    List<Reunification> findByCaseIdIn(Collection<UUID> caseIds);
}
