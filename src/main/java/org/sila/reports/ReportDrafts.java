package org.sila.reports;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ReportDrafts extends ListCrudRepository<ReportDraft, UUID> {

    /** Locks the draft, so that a second click waits for the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from ReportDraft where id = :id")
    Optional<ReportDraft> lockById(UUID id);

    /** Index report_draft_by_age. */
    @Modifying
    @Query("delete from ReportDraft where savedAt < :before")
    int deleteSavedBefore(Instant before);
}
