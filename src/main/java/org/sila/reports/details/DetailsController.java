package org.sila.reports.details;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.FamilySignIn;
import org.sila.reports.ReportDirectory;
import org.sila.reports.ReportView;
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

/** The pages on which a family tells more, in any order, when it can. */
@Controller
@RequestMapping("/status/more")
class DetailsController {

    private final FamilySignIn familySignIn;
    private final ReportDetails details;
    private final ReportDirectory reports;
    private final DetailChoices choices;

    DetailsController(
            FamilySignIn familySignIn, ReportDetails details, ReportDirectory reports, DetailChoices choices) {
        this.familySignIn = familySignIn;
        this.details = details;
        this.reports = reports;
        this.choices = choices;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("details", details.of(familySignIn.currentReport()));
        return "reports/details/more";
    }

    @GetMapping("/{page:held|looks|papers|together|elsewhere|needs}")
    String page(@PathVariable String page, Model model) {
        DetailSection section = DetailSection.at(page).orElseThrow(NotFound::new);
        UUID report = familySignIn.currentReport();
        Optional<ReportDetails.Kept> kept = details.find(report, section);
        DetailForm form = kept.filter(known -> known.state() == DetailState.ANSWERED)
                .map(ReportDetails.Kept::form)
                .orElseGet(() -> blank(section, report));
        return show(section, form, kept.map(ReportDetails.Kept::version).orElse(0), model);
    }

    @PostMapping("/held")
    String held(
            @Valid @ModelAttribute("form") HeldForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        return keep(DetailSection.HELD, form, errors, request, model, redirect);
    }

    @PostMapping("/looks")
    String looks(
            @Valid @ModelAttribute("form") LooksForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        return keep(DetailSection.LOOKS, form, errors, request, model, redirect);
    }

    @PostMapping("/papers")
    String papers(
            @Valid @ModelAttribute("form") PapersForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        return keep(DetailSection.PAPERS, form, errors, request, model, redirect);
    }

    @PostMapping("/together")
    String together(
            @Valid @ModelAttribute("form") TogetherForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        return keep(DetailSection.TOGETHER, form, errors, request, model, redirect);
    }

    @PostMapping("/elsewhere")
    String elsewhere(
            @Valid @ModelAttribute("form") ElsewhereForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        return keep(DetailSection.ELSEWHERE, form, errors, request, model, redirect);
    }

    @PostMapping("/needs")
    String needs(
            @Valid @ModelAttribute("form") NeedsForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        return keep(DetailSection.NEEDS, form, errors, request, model, redirect);
    }

    private String keep(
            DetailSection section,
            DetailForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        DetailState state = stateOf(request.getParameter("without"));
        int version = versionOf(request.getParameter("version"));
        if (state != DetailState.ANSWERED && !form.isEmpty()) {
            errors.reject("reports.more.error.not-empty");
        }
        if (state == DetailState.ANSWERED && form.isEmpty()) {
            errors.reject("reports.more.error.empty");
        }
        UUID report = familySignIn.currentReport();
        if (Attempt.succeeds(errors, model, () -> details.save(report, section, state, form, version))) {
            redirect.addFlashAttribute("saved", true);
            return "redirect:/status/more";
        }
        int newest =
                details.find(report, section).map(ReportDetails.Kept::version).orElse(0);
        return show(section, form, model.containsAttribute("conflict") ? newest : version, model);
    }

    private String show(DetailSection section, DetailForm form, int version, Model model) {
        model.addAttribute("section", section);
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("choices", choices);
        return "reports/details/" + section.path();
    }

    /** The chain begins with the places that the report names already, so that nobody has to tell them twice. */
    private DetailForm blank(DetailSection section, UUID report) {
        return section == DetailSection.HELD
                ? HeldForm.of(reports.view(report).map(ReportView::heardOf).orElseThrow(NotFound::new))
                : section.emptyForm();
    }

    private static DetailState stateOf(@Nullable String without) {
        if (DetailState.DO_NOT_KNOW.name().equals(without)) {
            return DetailState.DO_NOT_KNOW;
        }
        return DetailState.PREFER_NOT_TO_SAY.name().equals(without)
                ? DetailState.PREFER_NOT_TO_SAY
                : DetailState.ANSWERED;
    }

    private static int versionOf(@Nullable String sent) {
        return sent != null && sent.matches("\\d{1,8}") ? Integer.parseInt(sent) : 0;
    }
}
