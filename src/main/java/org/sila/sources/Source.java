package org.sila.sources;

import jakarta.persistence.Embedded;
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
import org.sila.person.PartialDate;
import org.sila.person.WrittenText;

/** A list, register, testimony or other document that mentions people. */
@Entity
class Source {

    @Id
    private UUID id;

    private String title;

    @Enumerated(EnumType.STRING)
    private RecordKind kind;

    private String broughtBy;
    private String obtained;

    private @Nullable PartialDate dated;

    @Embedded
    private Grade grade;

    private @Nullable UUID fileId;
    private Instant registeredAt;
    private @Nullable UUID recallId;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Source() {}

    Source(NewSource source, Instant at) {
        this.id = Ids.next();
        this.title = WrittenText.clean(source.title());
        this.kind = source.kind();
        this.broughtBy = WrittenText.clean(source.broughtBy());
        this.obtained = WrittenText.cleanLines(source.obtained());
        this.dated = source.dated();
        this.grade = source.grade();
        this.fileId = source.fileId();
        this.registeredAt = at;
    }

    UUID id() {
        return id;
    }

    int version() {
        return Objects.requireNonNull(version);
    }

    void regrade(Grade as) {
        grade = as;
    }

    /** The recall that is in force; null where none is. */
    @Nullable
    UUID recallId() {
        return recallId;
    }

    /** @param recall what {@link #recallId} names */
    SourceView view(@Nullable Recall recall) {
        return new SourceView(id, title, kind, broughtBy, obtained, dated, grade, fileId, registeredAt, recall);
    }
}
