package org.sila.sources.provenance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffDirectory;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.files.FileVault;
import org.sila.files.StoredFile;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.ReleaseEvents;
import org.sila.sources.RowsAgain;
import org.sila.sources.SourceFigures;
import org.sila.sources.SourceView;
import org.sila.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a source for reading, which the audit trail notes. The people named in it are not shown with it. */
@Service
class ReadSource {

    private static final AuditAction VIEWED = new AuditAction("source-viewed");

    private final DetaineeRecords records;
    private final Provenance provenance;
    private final ReleaseEvents releases;
    private final FileVault vault;
    private final ObjectProvider<SourceFigures> figures;
    private final ObjectProvider<RowsAgain> rowsAgain;
    private final StaffDirectory staff;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;

    ReadSource(
            DetaineeRecords records,
            Provenance provenance,
            ReleaseEvents releases,
            FileVault vault,
            ObjectProvider<SourceFigures> figures,
            ObjectProvider<RowsAgain> rowsAgain,
            StaffDirectory staff,
            CurrentStaff currentStaff,
            AuditTrail audit) {
        this.records = records;
        this.provenance = provenance;
        this.releases = releases;
        this.vault = vault;
        this.figures = figures;
        this.rowsAgain = rowsAgain;
        this.staff = staff;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /** @throws NotFound where there is no such source */
    @Transactional
    public SourceFile read(UUID id) {
        StaffMember reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR, Role.ADMINISTRATOR);
        SourceView source = records.source(id).orElseThrow(NotFound::new);
        List<CustodyStep> custody = provenance.custody(id);
        List<GradeChange> grades = provenance.grades(id);
        List<PastRecall> recalls = provenance.recalls(id);
        List<CopyTaken> copies = provenance.copies(id);
        audit.record(VIEWED, "source", id, Map.of());
        return new SourceFile(
                source,
                records.version(id),
                original(source),
                custody,
                grades,
                recalls,
                copies,
                figures.orderedStream()
                        .flatMap(module -> module.of(List.of(id)).stream())
                        .map(figure -> linkedFor(reader, figure))
                        .toList(),
                rowsAgain.stream()
                        .flatMap(module -> module.elsewhere(id).stream())
                        .toList(),
                releases.ofSource(id),
                staff.names(named(custody, grades, recalls, copies)),
                reader.role() != Role.CASEWORKER,
                reader.role() == Role.ADMINISTRATOR,
                reader.role() != Role.ADMINISTRATOR);
    }

    private static SourceFigures.Figure linkedFor(StaffMember reader, SourceFigures.Figure figure) {
        return figure.readers().contains(reader.role())
                ? figure
                : SourceFigures.Figure.of(figure.code(), figure.count());
    }

    private @Nullable StoredFile original(SourceView source) {
        UUID fileId = source.fileId();
        return fileId == null ? null : vault.describe(fileId).orElse(null);
    }

    private static Set<UUID> named(
            List<CustodyStep> custody, List<GradeChange> grades, List<PastRecall> recalls, List<CopyTaken> copies) {
        return Stream.of(
                        custody.stream().map(CustodyStep::addedBy),
                        grades.stream().map(GradeChange::by),
                        recalls.stream().flatMap(recall -> Stream.of(recall.by(), recall.restoredBy())),
                        copies.stream().map(CopyTaken::by))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
