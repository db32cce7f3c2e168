package org.sila.reports;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.FamilySignIn;
import org.sila.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a family changes what may be done with its report, and how it can be reached. */
@Controller
@RequestMapping("/status")
class OwnReportController {

    private final FamilySignIn familySignIn;
    private final ReportDirectory reports;
    private final ConsentHistory history;
    private final ChangeReport change;
    private final PageChoices choices;

    OwnReportController(
            FamilySignIn familySignIn,
            ReportDirectory reports,
            ConsentHistory history,
            ChangeReport change,
            PageChoices choices) {
        this.familySignIn = familySignIn;
        this.reports = reports;
        this.history = history;
        this.change = change;
        this.choices = choices;
    }

    /** The consents that can be given and withdrawn one by one. */
    record ConsentsForm(
            @Nullable Boolean search,
            @Nullable Boolean share,
            @Nullable Boolean survivors,
            @Nullable Boolean publish) {

        static ConsentsForm of(Consents consents) {
            return new ConsentsForm(consents.search(), consents.share(), consents.survivors(), consents.publish());
        }

        Consents consents() {
            return new Consents(
                    Boolean.TRUE.equals(search),
                    Boolean.TRUE.equals(share),
                    Boolean.TRUE.equals(publish),
                    Boolean.TRUE.equals(survivors));
        }
    }

    @GetMapping("/consents")
    String consents(Model model) {
        ReportView report = report();
        model.addAttribute("form", ConsentsForm.of(report.consents()));
        model.addAttribute("history", history.of(List.of(report.id())).get(report.id()));
        return "reports/consents";
    }

    @PostMapping("/consents")
    String change(@ModelAttribute("form") ConsentsForm form, RedirectAttributes redirect) {
        change.consents(familySignIn.currentReport(), form.consents());
        redirect.addFlashAttribute("changed", true);
        return "redirect:/status/report";
    }

    @GetMapping("/contact")
    String contact(Model model) {
        model.addAttribute("form", YouForm.of(report().enquirer()));
        return showContact(model);
    }

    @PostMapping("/contact")
    String change(
            @Valid @ModelAttribute("form") YouForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        form.checkFinished(errors);
        if (errors.hasErrors()) {
            return showContact(model);
        }
        ReportView report = report();
        change.contact(report.id(), form.enquirer(report.enquirer().language()));
        redirect.addFlashAttribute("changed", true);
        return "redirect:/status/report";
    }

    private String showContact(Model model) {
        model.addAttribute("choices", choices);
        return "reports/contact";
    }

    private ReportView report() {
        UUID id = familySignIn.currentReport();
        return reports.view(id).orElseThrow(NotFound::new);
    }
}
