package org.sila.matching;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.web.DomainError;

/**
 * A case and a detainee record that may be about the same person. Rows are made and re-scored by {@link ProposalStore}; this
 * class is for what people decide.
 */
@Entity
class Match {

    @Id
    private UUID id;

    private UUID caseId;
    private UUID reportId;
    private UUID recordId;
    private UUID sourceId;

    @Enumerated(EnumType.STRING)
    private MatchState state;

    private double probability;
    private byte[] decidingFields;
    private @Nullable UUID supersededBy;
    private @Nullable UUID acceptedBy;
    private @Nullable UUID decidedBy;
    private Instant waitingSince;
    private Instant changedAt;

    @Version
    private Integer version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Match() {}

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    UUID reportId() {
        return reportId;
    }

    UUID recordId() {
        return recordId;
    }

    UUID sourceId() {
        return sourceId;
    }

    MatchState state() {
        return state;
    }

    int version() {
        return version;
    }

    boolean isAt(int expectedVersion) {
        return Objects.equals(version, expectedVersion);
    }

    /** A caseworker holds it for the person; a second one must confirm. */
    void accept(UUID by, Instant at) {
        moveTo(MatchState.SECOND_REVIEW, at);
        acceptedBy = by;
        decidedBy = null;
    }

    /** @throws DomainError where the second person is the first one */
    void confirm(UUID by, Instant at) {
        if (by.equals(acceptedBy)) {
            throw new DomainError("matching.error.second-person-needed");
        }
        moveTo(MatchState.CONFIRMED, at);
        decidedBy = by;
    }

    /** The supervisor gives it back to the caseworker. */
    void sendBack(Instant at) {
        moveTo(MatchState.REOPENED, at);
        acceptedBy = null;
        decidedBy = null;
    }

    /** Somebody has it in hand, and asks for what is missing to decide. */
    void question(Instant at) {
        moveTo(MatchState.IN_REVIEW, at);
    }

    void reject(UUID by, Instant at) {
        moveTo(MatchState.REJECTED, at);
        acceptedBy = null;
        decidedBy = by;
    }

    /** Takes back whatever was decided. */
    void reopen(Instant at) {
        moveTo(MatchState.REOPENED, at);
        acceptedBy = null;
        decidedBy = null;
        supersededBy = null;
        waitingSince = at;
    }

    /** The list that its record is of was recalled. */
    void withdraw(Instant at) {
        moveTo(MatchState.WITHDRAWN, at);
        acceptedBy = null;
        decidedBy = null;
    }

    /** Another match of the same case or record was confirmed. */
    void supersede(UUID confirmedMatch, Instant at) {
        moveTo(MatchState.SUPERSEDED, at);
        supersededBy = confirmedMatch;
    }

    MatchView view() {
        return new MatchView(id, caseId, recordId, state, probability, acceptedBy, decidedBy, changedAt);
    }

    private void moveTo(MatchState next, Instant at) {
        if (!state.next().contains(next)) {
            throw new DomainError("matching.error.not-possible-now");
        }
        state = next;
        changedAt = at;
    }
}
