package org.sila.exports;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffDirectory;
import org.sila.cases.CaseStatus;
import org.sila.exports.writers.ExportFormat;
import org.sila.places.Places;
import org.sila.web.DomainError;
import org.sila.web.Language;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's page of exports: what to export, and what was. */
@Controller
class ExportsController {

    private static final String PAGE = "exports/exports";
    private static final int EXPORTS_ON_A_PAGE = 25;

    private final ExportCaseSummaries exportCaseSummaries;
    private final ExportProposals exportProposals;
    private final ExportLog log;
    private final StaffDirectory staff;
    private final Places places;

    ExportsController(
            ExportCaseSummaries exportCaseSummaries,
            ExportProposals exportProposals,
            ExportLog log,
            StaffDirectory staff,
            Places places) {
        this.exportCaseSummaries = exportCaseSummaries;
        this.exportProposals = exportProposals;
        this.log = log;
        this.staff = staff;
        this.places = places;
    }

    @GetMapping("/exports")
    String page(@RequestParam(required = false) @Nullable String from, Model model, Locale locale) {
        model.addAttribute("form", ExportForm.empty(Language.of(locale)));
        model.addAttribute("proposals", ProposalsForm.EMPTY);
        return page(from, locale, model);
    }

    @PostMapping("/exports")
    Object export(@Valid @ModelAttribute("form") ExportForm form, BindingResult errors, Model model, Locale locale) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                return exportCaseSummaries
                        .export(
                                form.filter(),
                                Objects.requireNonNull(form.format()),
                                Objects.requireNonNull(form.language()),
                                Reason.of(form.reason()))
                        .download();
            } catch (DomainError refused) {
                errors.reject(refused.code(), refused.arguments(), null);
            }
        }
        model.addAttribute("proposals", ProposalsForm.EMPTY);
        return page(null, locale, model);
    }

    @PostMapping("/exports/proposals")
    Object proposals(
            @Valid @ModelAttribute("proposals") ProposalsForm form, BindingResult errors, Model model, Locale locale) {
        Reason.check(form.measureReason(), "measureReason", errors);
        if (!errors.hasErrors()) {
            return exportProposals
                    .export(Language.of(locale), Reason.of(form.measureReason()))
                    .download();
        }
        model.addAttribute("form", ExportForm.empty(Language.of(locale)));
        return page(null, locale, model);
    }

    private String page(@Nullable String from, Locale locale, Model model) {
        Cursor cursor = Cursor.parse(from).filter(ExportLog::isKey).orElse(null);
        Page<ExportLog.Entry> page =
                Page.of(log.page(EXPORTS_ON_A_PAGE, cursor), EXPORTS_ON_A_PAGE, cursor, ExportLog::key);
        model.addAttribute("page", page);
        model.addAttribute("names", ExportNames.of(page.items(), staff));
        model.addAttribute("statuses", CaseStatus.values());
        model.addAttribute("languages", Language.values());
        model.addAttribute("formats", ExportFormat.values());
        model.addAttribute("caseworkers", staff.caseworkers());
        model.addAttribute(
                "facilities",
                places.facilities().stream()
                        .map(facility -> facility.name(locale))
                        .toList());
        return PAGE;
    }
}
