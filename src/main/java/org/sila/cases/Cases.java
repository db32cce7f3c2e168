package org.sila.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Cases extends JpaRepository<SoughtCase, UUID> {

    Optional<SoughtCase> findByNumber(long number);

    List<SoughtCase> findByJoinedInto(UUID caseId);
}
