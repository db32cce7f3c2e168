package org.sila.reunification;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.web.DomainError;

/** From a confirmed match to people together, or to a death told in person. Holds the rules on what may come when. */
@Entity
class Reunification {

    @Id
    private UUID id;

    private UUID matchId;
    private UUID caseId;
    private UUID recordId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Wishes wishes;

    @Convert(converter = SealedReunificationText.WishesDetails.class)
    private @Nullable String wishesDetails;

    private @Nullable UUID wishesRecordedBy;
    private @Nullable Instant wishesRecordedAt;

    @Enumerated(EnumType.STRING)
    private Identification identification;

    @Enumerated(EnumType.STRING)
    private @Nullable Method method;

    private @Nullable UUID identifiedBy;
    private @Nullable Instant identifiedAt;
    private @Nullable UUID approvedBy;
    private @Nullable Instant approvedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private String outcomeReason;
    private Instant openedAt;
    private Instant countsFrom;
    private @Nullable Instant doubtedAt;
    private Instant steppedAt;
    private @Nullable Instant closedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Reunification() {}

    Reunification(UUID matchId, UUID caseId, UUID recordId, Kind kind, Instant at) {
        this.id = Ids.next();
        this.matchId = matchId;
        this.caseId = caseId;
        this.recordId = recordId;
        this.kind = kind;
        this.identification = Identification.NONE;
        this.outcomeReason = "";
        this.openedAt = at;
        this.countsFrom = at;
        this.steppedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID matchId() {
        return matchId;
    }

    UUID recordId() {
        return recordId;
    }

    UUID caseId() {
        return caseId;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    Wishes wishes() {
        return wishes;
    }

    boolean isClosed() {
        return closedAt != null;
    }

    /** Since when what is logged counts as told; before, the kind was another, or it had ended and began again. */
    Instant countsFrom() {
        return countsFrom;
    }

    boolean isAt(int expectedVersion) {
        return Objects.equals(version, expectedVersion);
    }

    /** Records what the person found wants. New wishes need a new approval. */
    void recordWishes(Wishes newWishes, String details, UUID by, Instant at) {
        requireOpen();
        if (kind == Kind.DEATH) {
            throw new DomainError("reunification.error.no-wishes-of-the-dead");
        }
        wishes = newWishes;
        wishesDetails = details.isEmpty() ? null : details;
        wishesRecordedBy = by;
        wishesRecordedAt = at;
        withdrawApproval();
    }

    /** What the person found said of themselves holds, closed or not. New wishes need a new approval. */
    void wishesSaid(KnownWishes.Said said, Instant at) {
        wishes = said.wishes();
        wishesDetails = said.details().isEmpty() ? null : said.details();
        wishesRecordedBy = null;
        wishesRecordedAt = at;
        withdrawApproval();
    }

    /**
     * Records how sure the identity is. New findings need a new approval.
     *
     * @param proved whether the questions that only the family can answer prove it
     */
    void identify(Identification status, @Nullable Method by, boolean proved, UUID staff, Instant at) {
        requireOpen();
        if (status != Identification.NONE && by == null) {
            throw new DomainError("reunification.error.method-needed");
        }
        if (status == Identification.CONFIRMED && by == Method.VISUAL) {
            throw new DomainError("reunification.error.sight-alone-never-confirms");
        }
        if (status == Identification.CONFIRMED && by == Method.QUESTIONS && !proved) {
            throw new DomainError("reunification.error.questions-do-not-prove");
        }
        identification = status;
        method = status == Identification.NONE ? null : by;
        identifiedBy = staff;
        identifiedAt = at;
        withdrawApproval();
    }

    /**
     * A second person agrees that the family may be told: not the one who recorded the identity.
     *
     * @throws DomainError where identity or wishes do not allow it, or the second person is the first one
     */
    void approveTelling(UUID by, Instant at) {
        requireOpen();
        requireTellable();
        if (by.equals(identifiedBy)) {
            throw new DomainError("reunification.error.second-person-needed");
        }
        approvedBy = by;
        approvedAt = at;
    }

    /**
     * @param familyInformed whether the conversation with the family is logged already
     * @param planned whether the plan says who is told, by whom, when and where
     * @throws DomainError where what was recorded so far does not allow this event
     */
    void requirePossible(EventKind event, boolean inPerson, boolean familyInformed, boolean planned) {
        requireOpen();
        if (!EventKind.of(kind).contains(event)) {
            throw new DomainError("reunification.error.event-not-of-this-kind");
        }
        if (event == EventKind.FAMILY_INFORMED) {
            requireTellable();
            if (approvedBy == null) {
                throw new DomainError("reunification.error.approval-needed");
            }
            if (kind == Kind.DEATH && !planned) {
                throw new DomainError("reunification.error.plan-needed");
            }
            if (kind == Kind.DEATH && !inPerson) {
                throw new DomainError("reunification.error.death-in-person");
            }
        }
        if (event.isContact() && (wishes == null || !wishes.allowContact())) {
            throw new DomainError("reunification.error.no-consent-to-contact");
        }
        if (event.needsInformedFamily() && !familyInformed) {
            throw new DomainError("reunification.error.family-not-informed");
        }
    }

    void close(Outcome how, String reason, boolean familyInformed, Instant at) {
        requireOpen();
        if (!Outcome.of(kind).contains(how)) {
            throw new DomainError("reunification.error.outcome-not-of-this-kind");
        }
        if (how.needsReason() && reason.isEmpty()) {
            throw new DomainError("reunification.error.reason-needed");
        }
        if (how.needsInformedFamily() && !familyInformed) {
            throw new DomainError("reunification.error.family-not-informed");
        }
        end(how, reason, at);
    }

    /** The match it rests on was taken back. */
    void matchTakenBack(Instant at) {
        doubtedAt = null;
        end(Outcome.MATCH_TAKEN_BACK, "", at);
    }

    /** Somebody holds that it is the wrong person, also where it has ended: nothing goes on until that is settled. */
    void doubt(Instant at) {
        if (outcome != null && outcome.isOfTheWrongPerson()) {
            throw new DomainError("reunification.error.closed");
        }
        doubtedAt = at;
        withdrawApproval();
    }

    /** It is the right person after all; what was approved has to be approved again. */
    void rightAfterAll() {
        doubtedAt = null;
    }

    /** It was the wrong person: nobody is identified any more, and it has ended. */
    void wrongPerson(String reason, Instant at) {
        doubtedAt = null;
        identification = Identification.NONE;
        method = null;
        end(Outcome.WRONG_PERSON, reason, at);
    }

    /** Two people agreed that it is of the other kind. What was told until then was something else. */
    void becomes(Kind other, Instant at) {
        requireOpen();
        kind = other;
        countsFrom = at;
        if (other == Kind.DEATH) {
            wishes = null;
            wishesDetails = null;
            wishesRecordedBy = null;
            wishesRecordedAt = null;
        }
        withdrawApproval();
    }

    /** The match was confirmed anew: it starts again, from nothing taken for granted. */
    void startAgain(Instant at) {
        outcome = null;
        outcomeReason = "";
        closedAt = null;
        openedAt = at;
        countsFrom = at;
        withdrawApproval();
    }

    /** Takes a closing back. */
    void reopen() {
        outcome = null;
        outcomeReason = "";
        closedAt = null;
    }

    /** Something was logged beside it. */
    void stepped(Instant at) {
        steppedAt = at;
    }

    private void end(Outcome how, String reason, Instant at) {
        outcome = how;
        outcomeReason = reason;
        closedAt = at;
    }

    /** @throws DomainError where it has ended, or is held to be of the wrong person */
    void requireOpen() {
        if (isClosed()) {
            throw new DomainError("reunification.error.closed");
        }
        if (doubtedAt != null) {
            throw new DomainError("reunification.error.doubted");
        }
    }

    private void requireTellable() {
        if (identification != Identification.CONFIRMED) {
            throw new DomainError("reunification.error.identity-not-confirmed");
        }
        if (kind == Kind.ALIVE && (wishes == null || !wishes.allowTelling())) {
            throw new DomainError("reunification.error.no-consent-to-tell");
        }
    }

    private void withdrawApproval() {
        approvedBy = null;
        approvedAt = null;
    }

    ReunificationView view() {
        return new ReunificationView(
                id,
                matchId,
                caseId,
                recordId,
                kind,
                wishes,
                wishesDetails == null ? "" : wishesDetails,
                wishesRecordedBy,
                wishesRecordedAt,
                identification,
                method,
                identifiedBy,
                identifiedAt,
                approvedBy,
                approvedAt,
                outcome,
                outcomeReason,
                openedAt,
                countsFrom,
                doubtedAt,
                closedAt,
                Objects.requireNonNull(version));
    }
}
