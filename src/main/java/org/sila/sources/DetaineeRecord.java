package org.sila.sources;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.person.Circumstances;
import org.sila.person.PersonDescription;
import org.springframework.data.domain.Persistable;

/** One mention of one person in one source. Never changed once stored. */
@Entity
@Immutable
class DetaineeRecord implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID sourceId;
    private int rowNumber;
    private int part;
    private String externalId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Cell> asWritten;

    @Embedded
    @Convert(attributeName = "nationalNumber", converter = SealedNationalNumber.class)
    private PersonDescription person;

    private byte @Nullable [] nationalNumberIndex;

    @Embedded
    private Circumstances circumstances;

    private Instant storedAt;
    private @Nullable Instant erasedAt;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected DetaineeRecord() {}

    DetaineeRecord(UUID sourceId, NewRecord row, byte @Nullable [] nationalNumberIndex, Instant at) {
        this.id = Ids.next();
        this.sourceId = sourceId;
        this.rowNumber = row.rowNumber();
        this.part = row.part();
        this.externalId = row.externalId();
        this.asWritten = row.asWritten();
        this.person = row.person();
        this.nationalNumberIndex = nationalNumberIndex;
        this.circumstances = row.circumstances();
        this.storedAt = at;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }

    RecordView view(SourceView source) {
        return new RecordView(id, source, rowNumber, part, externalId, asWritten, person, circumstances, erasedAt);
    }

    UUID sourceId() {
        return sourceId;
    }
}
