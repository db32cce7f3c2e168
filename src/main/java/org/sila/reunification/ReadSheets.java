package org.sila.reunification;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sila.accounts.StaffDirectory;
import org.sila.audit.AuditAction;
import org.sila.cases.CaseFiles;
import org.sila.cases.CaseView;
import org.sila.person.PersonName;
import org.sila.reports.ReportDirectory;
import org.sila.reports.ReportView;
import org.sila.reunification.sheets.Edition;
import org.sila.reunification.sheets.Handover;
import org.sila.reunification.sheets.Kin;
import org.sila.reunification.sheets.Plan;
import org.sila.reunification.sheets.SheetKind;
import org.sila.reunification.sheets.Sheets;
import org.sila.sources.DetaineeRecords;
import org.sila.web.Language;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the plan or the handover of a reunification, or prints its form, which the audit trail notes. */
@Service
@Transactional
class ReadSheets {

    private final Steps steps;
    private final Sheets sheets;
    private final CaseFiles cases;
    private final ReportDirectory reports;
    private final DetaineeRecords records;
    private final StaffDirectory staff;

    ReadSheets(
            Steps steps,
            Sheets sheets,
            CaseFiles cases,
            ReportDirectory reports,
            DetaineeRecords records,
            StaffDirectory staff) {
        this.steps = steps;
        this.sheets = sheets;
        this.cases = cases;
        this.reports = reports;
        this.records = records;
        this.staff = staff;
    }

    /**
     * The plan.
     *
     * @param enquirers those who asked for the person, in the order they did
     */
    record PlanPage(SheetPage<Plan> sheet, List<Kin> enquirers) {}

    public PlanPage plan(UUID id) {
        steps.worker();
        Reunification found = steps.find(id);
        CaseView file = cases.view(found.caseId()).orElseThrow(NotFound::new);
        List<ReportView> asked = reports.views(file.reportIds()).stream()
                .filter(report -> !report.isWithdrawn())
                .sorted(Comparator.comparing(ReportView::submittedAt))
                .toList();
        steps.record(found, ReunificationActions.PLAN_VIEWED, Map.of());
        return new PlanPage(
                page(found, file, asked, sheets.editions(id, SheetKind.PLAN, Plan.class)),
                asked.stream()
                        .map(ReportView::enquirer)
                        .map(enquirer -> new Kin(enquirer.name(), enquirer.relationship()))
                        .toList());
    }

    public SheetPage<Handover> handover(UUID id) {
        return handover(id, ReunificationActions.HANDOVER_VIEWED, Map.of());
    }

    /** The same, to be printed in that language. */
    public SheetPage<Handover> printed(UUID id, Language language) {
        return handover(id, ReunificationActions.HANDOVER_PRINTED, Map.of("language", language.tag()));
    }

    private SheetPage<Handover> handover(UUID id, AuditAction action, Map<String, String> details) {
        steps.worker();
        Reunification found = steps.find(id);
        CaseView file = cases.view(found.caseId()).orElseThrow(NotFound::new);
        steps.record(found, action, details);
        return page(
                found, file, reports.views(file.reportIds()), sheets.editions(id, SheetKind.HANDOVER, Handover.class));
    }

    private <T> SheetPage<T> page(
            Reunification found, CaseView file, List<ReportView> asked, List<Edition<T>> editions) {
        return new SheetPage<>(
                found.view(),
                file.number(),
                asked.stream()
                        .map(report -> report.person().name().display())
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(""),
                records.view(found.recordId())
                        .map(record -> record.person().name())
                        .map(PersonName::display)
                        .orElse(""),
                editions,
                staff.names(editions.stream().map(Edition::writtenBy).collect(Collectors.toSet())));
    }
}
