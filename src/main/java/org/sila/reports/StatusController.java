package org.sila.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.FamilySignIn;
import org.sila.audit.AuditTrail;
import org.sila.person.WrittenText;
import org.sila.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a family sees how its report stands, adds to it, and can withdraw it. */
@Controller
@RequestMapping("/status")
class StatusController {

    private final OpenReport openReport;
    private final Attempts attempts;
    private final ReportDirectory reports;
    private final Additions additions;
    private final WithdrawReport withdrawReport;
    private final FamilySignIn familySignIn;
    private final AuditTrail audit;

    StatusController(
            OpenReport openReport,
            Attempts attempts,
            ReportDirectory reports,
            Additions additions,
            WithdrawReport withdrawReport,
            FamilySignIn familySignIn,
            AuditTrail audit) {
        this.openReport = openReport;
        this.attempts = attempts;
        this.reports = reports;
        this.additions = additions;
        this.withdrawReport = withdrawReport;
        this.familySignIn = familySignIn;
        this.audit = audit;
    }

    /** What opens a report. */
    record OpenForm(String reference, String code) {
        OpenForm {
            reference = PageForm.typed(reference);
            code = PageForm.typed(code);
        }

        @Override
        public String toString() {
            return "OpenForm[hidden]";
        }
    }

    /** What is added. */
    record AddForm(
            @Size(max = 5000, message = "{reports.error.too-long}")
            String text) {
        AddForm {
            text = PageForm.typed(text);
        }
    }

    /** The tick that withdraws. */
    record WithdrawForm(@Nullable Boolean sure) {}

    @GetMapping
    String ask(Model model) {
        model.addAttribute("form", new OpenForm("", ""));
        return "reports/status";
    }

    @PostMapping
    String open(
            @ModelAttribute("form") OpenForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (attempts.areTooMany(form.reference())) {
            errors.rejectValue("code", "reports.error.slow-down");
            return "reports/status";
        }
        Optional<UUID> reportId = openReport.open(form.reference(), form.code());
        if (reportId.isEmpty()) {
            attempts.failed(form.reference());
            errors.rejectValue("code", "reports.error.wrong-code");
            return "reports/status";
        }
        familySignIn.signIn(request, response, reportId.get());
        audit.record(ReportActions.OPENED, "report", reportId.get(), Map.of());
        return "redirect:/status/report";
    }

    @GetMapping("/report")
    String mine(Model model) {
        model.addAttribute("form", new AddForm(""));
        return show(model);
    }

    @PostMapping("/report")
    String add(
            @Valid @ModelAttribute("form") AddForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (WrittenText.cleanLines(form.text()).isEmpty()) {
            errors.rejectValue("text", "reports.error.addition-empty");
        }
        if (errors.hasErrors()) {
            return show(model);
        }
        additions.add(familySignIn.currentReport(), form.text());
        redirect.addFlashAttribute("added", true);
        return "redirect:/status/report";
    }

    @GetMapping("/withdraw")
    String askToWithdraw(Model model) {
        model.addAttribute("form", new WithdrawForm(false));
        return "reports/withdraw";
    }

    @PostMapping("/withdraw")
    String withdraw(
            @ModelAttribute("form") WithdrawForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!Boolean.TRUE.equals(form.sure())) {
            errors.rejectValue("sure", "reports.error.withdraw-tick");
            return "reports/withdraw";
        }
        withdrawReport.withdraw(familySignIn.currentReport());
        familySignIn.signOut(request, response);
        return "reports/withdrawn";
    }

    @PostMapping("/close")
    String close(HttpServletRequest request, HttpServletResponse response) {
        familySignIn.signOut(request, response);
        return "redirect:/";
    }

    private String show(Model model) {
        ReportView report = reports.view(familySignIn.currentReport()).orElseThrow(NotFound::new);
        model.addAttribute("report", report);
        model.addAttribute("additions", additions.of(List.of(report.id())));
        return "reports/mine";
    }
}
