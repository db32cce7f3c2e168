package org.sila.cases;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffDirectory;
import org.sila.accounts.StaffMember;
import org.sila.web.Attempt;
import org.sila.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks why somebody opens a case of another team. */
@Controller
class OpeningController {

    private final CaseAccess access;
    private final CaseFiles cases;
    private final StaffDirectory staff;

    OpeningController(CaseAccess access, CaseFiles cases, StaffDirectory staff) {
        this.access = access;
        this.cases = cases;
        this.staff = staff;
    }

    /** The reason, and what is said in addition. */
    record OpeningForm(
            @Nullable OpeningReason reason, @Nullable String words) {}

    @GetMapping("/cases/{id}/reason")
    String ask(@PathVariable UUID id, Model model) {
        if (access.isOpen(id)) {
            return "redirect:/cases/" + id;
        }
        model.addAttribute("form", new OpeningForm(null, null));
        return show(id, model);
    }

    @PostMapping("/cases/{id}/reason")
    String open(@PathVariable UUID id, @ModelAttribute("form") OpeningForm form, BindingResult errors, Model model) {
        if (form.reason() == null && !errors.hasFieldErrors("reason")) {
            errors.rejectValue("reason", "cases.error.reason-choose");
        }
        String words = form.words() == null ? "" : form.words();
        boolean done = Attempt.succeeds(
                errors,
                model,
                Map.of("cases.error.reason-words", "words", "cases.error.reason-too-long", "words"),
                () -> access.open(id, Objects.requireNonNull(form.reason()), words));
        return done ? "redirect:/cases/" + id : show(id, model);
    }

    private String show(UUID id, Model model) {
        CaseView view = cases.view(id).orElseThrow(NotFound::new);
        UUID owner = view.caseworkerId();
        model.addAttribute("number", view.number());
        model.addAttribute("caseId", id);
        model.addAttribute(
                "owner",
                owner == null ? "" : staff.named(owner).map(StaffMember::name).orElse(""));
        model.addAttribute("reasons", OpeningReason.values());
        return "cases/reason";
    }
}
