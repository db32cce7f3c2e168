package org.sila.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.web.PageLanguage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a member of staff begins to fill in the report of somebody who calls or sits opposite; the pages are the family's own. */
@Controller
@RequestMapping("/intake")
class IntakeController {

    private final FillDraft fillDraft;
    private final CurrentStaff currentStaff;

    IntakeController(FillDraft fillDraft, CurrentStaff currentStaff) {
        this.fillDraft = fillDraft;
        this.currentStaff = currentStaff;
    }

    /** How the two speak, and how the enquirer agreed. */
    record IntakeForm(
            @NotNull(message = "{reports.intake.error.choose}")
            Assistance.@Nullable How how,

            @Pattern(regexp = "[a-z]{2,3}", message = "{reports.intake.error.choose}") @Nullable
            String language,

            @NotNull(message = "{reports.intake.error.choose}")
            Assistance.@Nullable Consent consent) {}

    @GetMapping
    String ask(HttpServletRequest request, Model model) {
        model.addAttribute("form", new IntakeForm(Assistance.How.TELEPHONE, "ar", null));
        return show(request, model);
    }

    @PostMapping
    String begin(
            @Valid @ModelAttribute("form") IntakeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String language = Objects.requireNonNullElse(form.language(), "");
        if (PageLanguage.tagged(language).isEmpty() && !errors.hasFieldErrors("language")) {
            errors.rejectValue("language", "reports.intake.error.choose");
        }
        if (errors.hasErrors()) {
            return show(request, model);
        }
        fillDraft
                .begin(new Assistance(
                        currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR).id(),
                        Objects.requireNonNull(form.how()),
                        language,
                        Objects.requireNonNull(form.consent())))
                .giveTo(request, response);
        return "redirect:/report/who";
    }

    private String show(HttpServletRequest request, Model model) {
        model.addAttribute(
                "unfinished",
                DraftKey.from(request)
                        .flatMap(fillDraft::view)
                        .filter(draft -> !draft.isSent())
                        .isPresent());
        model.addAttribute("ways", Assistance.How.values());
        model.addAttribute("consents", Assistance.Consent.values());
        model.addAttribute("languages", PageLanguage.all());
        return "reports/intake";
    }
}
