package org.sila.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.web.DomainError;

/** One person sought. */
@Entity
class SoughtCase {

    @Id
    private UUID id;

    @Generated
    @Column(insertable = false, updatable = false)
    private @Nullable Long number;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Enumerated(EnumType.STRING)
    private Fate fate;

    @Enumerated(EnumType.STRING)
    private Whereabouts whereabouts;

    private @Nullable UUID caseworkerId;
    private @Nullable UUID joinedInto;
    private Instant openedAt;
    private Instant changedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SoughtCase() {}

    private SoughtCase(Instant at) {
        this.id = Ids.next();
        this.status = CaseStatus.RECEIVED;
        this.fate = Fate.UNKNOWN;
        this.whereabouts = Whereabouts.UNKNOWN;
        this.openedAt = at;
        this.changedAt = at;
    }

    static SoughtCase open(Instant at) {
        return new SoughtCase(at);
    }

    UUID id() {
        return id;
    }

    long number() {
        return Objects.requireNonNull(number);
    }

    CaseStatus status() {
        return status;
    }

    Fate fate() {
        return fate;
    }

    Whereabouts whereabouts() {
        return whereabouts;
    }

    @Nullable
    UUID caseworkerId() {
        return caseworkerId;
    }

    @Nullable
    UUID joinedInto() {
        return joinedInto;
    }

    /** @throws DomainError where that status may not follow the present one */
    void moveTo(CaseStatus next, Instant at) {
        if (!status.next().contains(next)) {
            throw new DomainError("cases.error.status-not-possible");
        }
        status = next;
        changedAt = at;
    }

    void joinInto(SoughtCase other, Instant at) {
        if (other.id.equals(id) || other.status == CaseStatus.JOINED || other.status == CaseStatus.WITHDRAWN) {
            throw new DomainError("cases.error.join-not-possible");
        }
        moveTo(CaseStatus.JOINED, at);
        joinedInto = other.id;
    }

    void separate(Instant at) {
        moveTo(CaseStatus.OPEN, at);
        joinedInto = null;
    }

    void establish(Fate newFate, Whereabouts newWhereabouts, Instant at) {
        fate = newFate;
        whereabouts = newWhereabouts;
        changedAt = at;
    }

    void assignTo(@Nullable UUID staffId, Instant at) {
        caseworkerId = staffId;
        changedAt = at;
    }

    /** It comes before others on other grounds than until now; those are kept in {@link CasePriorities}. */
    void prioritise(Instant at) {
        changedAt = at;
    }

    boolean isAt(int expectedVersion) {
        return Objects.equals(version, expectedVersion);
    }

    CaseView view(List<UUID> reportIds) {
        return new CaseView(
                id,
                number(),
                status,
                fate,
                whereabouts,
                caseworkerId,
                openedAt,
                changedAt,
                reportIds,
                joinedInto,
                Objects.requireNonNull(version));
    }
}
