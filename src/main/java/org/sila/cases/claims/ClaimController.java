package org.sila.cases.claims;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseFiles;
import org.sila.cases.CaseView;
import org.sila.cases.Fate;
import org.sila.cases.Teller;
import org.sila.cases.Whereabouts;
import org.sila.person.WrittenText;
import org.sila.reports.ReportDirectory;
import org.sila.reports.ReportView;
import org.sila.sources.Grade;
import org.sila.web.Attempt;
import org.sila.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms with which claims are written down and withdrawn. */
@Controller
@RequestMapping("/cases/{id}/claims")
class ClaimController {

    private static final List<Teller.Kind> TELLERS = List.of(
            Teller.Kind.REPORT,
            Teller.Kind.PERSON,
            Teller.Kind.ORGANISATION,
            Teller.Kind.DOCUMENT,
            Teller.Kind.CASEWORKER);

    private final AddClaim addClaim;
    private final WithdrawClaim withdrawClaim;
    private final CaseFiles cases;
    private final ReportDirectory reports;

    ClaimController(AddClaim addClaim, WithdrawClaim withdrawClaim, CaseFiles cases, ReportDirectory reports) {
        this.addClaim = addClaim;
        this.withdrawClaim = withdrawClaim;
        this.cases = cases;
        this.reports = reports;
    }

    /** Why a claim is withdrawn. */
    record WithdrawalForm(@Size(max = 1000) @Nullable String reason) {}

    @GetMapping("/new")
    String blank(@PathVariable UUID id, Model model) {
        model.addAttribute("form", ClaimForm.empty());
        return show(id, model);
    }

    @PostMapping
    String add(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ClaimForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        if (Attempt.succeeds(
                errors,
                model,
                Map.of("cases.claim.error.report", "report"),
                () -> addClaim.add(form.keyOrNew(), id, form.claim()))) {
            redirect.addFlashAttribute("notice", "cases.claim.notice.added");
            return "redirect:/cases/" + id;
        }
        return show(id, model);
    }

    @GetMapping("/{claim}/withdrawal")
    String withdrawal(@PathVariable UUID id, @PathVariable UUID claim, Model model) {
        model.addAttribute("form", new WithdrawalForm(""));
        return show(id, claim, model);
    }

    @PostMapping("/{claim}/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @PathVariable UUID claim,
            @Valid @ModelAttribute("form") WithdrawalForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        String reason = WrittenText.cleanLines(form.reason());
        if (reason.isEmpty()) {
            errors.rejectValue("reason", "cases.error.reason-needed");
        }
        if (Attempt.succeeds(errors, model, () -> withdrawClaim.withdraw(claim, reason))) {
            redirect.addFlashAttribute("notice", "cases.claim.notice.withdrawn");
            return "redirect:/cases/" + id;
        }
        return show(id, claim, model);
    }

    private String show(UUID caseId, Model model) {
        CaseView view = cases.view(caseId).orElseThrow(NotFound::new);
        model.addAttribute("view", view);
        model.addAttribute(
                "reports",
                reports.views(view.reportIds()).stream()
                        .filter(report -> !report.isWithdrawn())
                        .sorted(Comparator.comparing(ReportView::submittedAt))
                        .toList());
        model.addAttribute(
                "fates",
                Arrays.stream(Fate.values()).filter(one -> one != Fate.UNKNOWN).toList());
        model.addAttribute(
                "places",
                Arrays.stream(Whereabouts.values())
                        .filter(one -> one != Whereabouts.UNKNOWN)
                        .toList());
        model.addAttribute("tellers", TELLERS);
        model.addAttribute("ways", HowKnown.values());
        model.addAttribute("reliabilities", Grade.Reliability.values());
        model.addAttribute("credibilities", List.of(1, 2, 3, 4, 5, 6));
        return "cases/claim";
    }

    private String show(UUID caseId, UUID claimId, Model model) {
        model.addAttribute("view", cases.view(caseId).orElseThrow(NotFound::new));
        model.addAttribute("claim", withdrawClaim.read(claimId));
        return "cases/claim-withdrawal";
    }
}
