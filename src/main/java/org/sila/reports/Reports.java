package org.sila.reports;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface Reports extends ListCrudRepository<Report, UUID> {

    Optional<Report> findByReference(String reference);

    Optional<Report> findBySubmissionKey(UUID submissionKey);

    /** Writes now what would be written at the end of the transaction, for rows of other tables that hang on it. */
    void flush();
}
