package org.sila.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.FamilySignIn;
import org.sila.accounts.SlowDown;
import org.sila.audit.AuditTrail;
import org.sila.person.WrittenText;
import org.sila.web.NotFound;
import org.sila.web.SameForStrangers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a family takes up a draft, or sees how its report stands, adds to it, and can withdraw it. */
@Controller
@RequestMapping("/status")
class StatusController {

    /** Codes are too long to be guessed; that all keep apart protects the machine, and must not shut families out. */
    private static final SlowDown.Door DOOR =
            new SlowDown.Door("status_attempt", "reference_index", 600, Duration.ofMillis(100));

    private final OpenReport openReport;
    private final TakeUpDraft takeUpDraft;
    private final SlowDown slowDown;
    private final ReportDirectory reports;
    private final Additions additions;
    private final FamilyMessages messages;
    private final WithdrawReport withdrawReport;
    private final SearchHeartbeats heartbeats;
    private final FamilySignIn familySignIn;
    private final AuditTrail audit;

    StatusController(
            OpenReport openReport,
            TakeUpDraft takeUpDraft,
            SlowDown slowDown,
            ReportDirectory reports,
            Additions additions,
            FamilyMessages messages,
            WithdrawReport withdrawReport,
            SearchHeartbeats heartbeats,
            FamilySignIn familySignIn,
            AuditTrail audit) {
        this.openReport = openReport;
        this.takeUpDraft = takeUpDraft;
        this.slowDown = slowDown;
        this.reports = reports;
        this.additions = additions;
        this.messages = messages;
        this.withdrawReport = withdrawReport;
        this.heartbeats = heartbeats;
        this.familySignIn = familySignIn;
        this.audit = audit;
    }

    /** What opens a report. */
    record OpenForm(String reference, String code) {
        OpenForm {
            reference = PageForm.typed(reference);
            code = PageForm.typed(code);
        }

        /** What is tried: a report, or else what was typed for one. */
        String tried() {
            return Reference.parse(reference).map(Reference::value).orElse(reference);
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

    @SameForStrangers
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
        if (!slowDown.begin(DOOR, form.tried())) {
            errors.rejectValue("code", "reports.error.slow-down");
            return "reports/status";
        }
        Optional<OpenReport.Opened> opened = openReport.open(form.reference(), form.code());
        if (opened.isEmpty()) {
            errors.rejectValue("code", "reports.error.wrong-code");
            return "reports/status";
        }
        slowDown.succeeded(DOOR, form.tried());
        UUID id = opened.get().id();
        OtherReceipts keeper = opened.get().keeper();
        if (keeper != null) {
            return "redirect:" + keeper.admit(id, request, response);
        }
        if (opened.get().isDraft()) {
            takeUpDraft.takeUp(id).giveTo(request, response);
            return "redirect:/report";
        }
        familySignIn.signIn(request, response, id);
        audit.record(ReportActions.OPENED, "report", id, Map.of());
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
        if (report.consents().search() && report.familyState() != FamilyState.CLOSED) {
            model.addAttribute("heartbeat", heartbeats.since(report.submittedAt()));
        }
        model.addAttribute("talk", messages.shownToFamily(report.id()));
        return "reports/mine";
    }
}
