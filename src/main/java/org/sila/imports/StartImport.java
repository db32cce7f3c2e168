package org.sila.imports;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.audit.AuditTrail;
import org.sila.sources.ArrivingLists;
import org.sila.sources.NewSource;
import org.sila.sources.RegisterSource;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins an import, or goes on with one that stopped; the work itself is done in the background. */
@Service
class StartImport {

    private final ListImports imports;
    private final ListFiles files;
    private final ColumnProfiles profiles;
    private final ListValues values;
    private final OpenQuestions questions;
    private final ChosenSheets chosenSheets;
    private final ListComparisons comparisons;
    private final CurrentStaff staff;
    private final RegisterSource registerSource;
    private final ArrivingLists arrivingLists;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StartImport(
            ListImports imports,
            ListFiles files,
            ColumnProfiles profiles,
            ListValues values,
            OpenQuestions questions,
            ChosenSheets chosenSheets,
            ListComparisons comparisons,
            CurrentStaff staff,
            RegisterSource registerSource,
            ArrivingLists arrivingLists,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.profiles = profiles;
        this.values = values;
        this.questions = questions;
        this.chosenSheets = chosenSheets;
        this.comparisons = comparisons;
        this.staff = staff;
        this.registerSource = registerSource;
        this.arrivingLists = arrivingLists;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Does nothing where it is running or finished: a second click is no second import.
     *
     * @throws DomainError where no column names people, or words are not decided about
     */
    @Transactional
    public void start(UUID id) {
        ListImport list = imports.lock(id).orElseThrow(NotFound::new);
        if (list.state() == ImportState.RUNNING || list.state() == ImportState.FINISHED) {
            return;
        }
        List<String> headers = files.of(list).header().headers();
        if (!list.columnsOf(headers).namePeople()) {
            throw new DomainError("imports.no-name-column");
        }
        if (list.state() == ImportState.UPLOADED) {
            requireDecided(list);
        }
        if (list.mends() == null) {
            profiles.save(list, headers, staff.current().id(), clock.instant());
        }
        if (list.sheetsChosen()) {
            chosenSheets.save(list, clock.instant());
        }
        comparisons.forget(id);
        UUID source = source(list);
        imports.run(id, source, clock.instant());
        if (source != null) {
            arrivingLists.begin(source);
        }
        audit.record(
                ImportActions.STARTED,
                ImportActions.SUBJECT,
                id,
                Map.of("after-row", Integer.toString(list.lastRow())));
        events.publishEvent(new ListImportStarted(id));
    }

    private void requireDecided(ListImport list) {
        questions.first(list).ifPresent(open -> {
            throw new DomainError(open);
        });
        long undecided = values.of(list).stream()
                .filter(ListValues.FoundValue::isUndecided)
                .count();
        if (undecided > 0) {
            throw new DomainError("imports.values.undecided", undecided);
        }
    }

    private @Nullable UUID source(ListImport list) {
        ListDetails details = list.details();
        if (list.mends() != null) {
            return imports.find(list.mends()).orElseThrow().sourceId();
        }
        if (list.sourceId() != null || details.recordKind() == null || list.isReports()) {
            return list.sourceId();
        }
        return registerSource.register(new NewSource(
                details.title(),
                details.recordKind(),
                details.broughtBy(),
                details.obtained(),
                details.dated(),
                details.grade(),
                list.fileId()));
    }
}
