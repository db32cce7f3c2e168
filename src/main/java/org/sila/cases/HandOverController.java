package org.sila.cases;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.LeftBehind;
import org.sila.accounts.StaffDirectory;
import org.sila.accounts.StaffMember;
import org.sila.web.Attempt;
import org.sila.web.NotFound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where all that somebody has to do is given to a colleague. */
@Controller
@RequestMapping("/hand-over/{staffId}")
class HandOverController {

    private static final Map<String, String> FIELDS = Map.of(
            "cases.error.reason-needed", "reason",
            "cases.hand-over.error.too-long", "reason",
            "cases.hand-over.error.receiver", "to");

    private final HandOver handOver;
    private final StaffDirectory staff;

    HandOverController(HandOver handOver, StaffDirectory staff) {
        this.handOver = handOver;
        this.staff = staff;
    }

    /** To whom, and why. */
    record HandOverForm(@Nullable UUID to, @Nullable String reason) {}

    @GetMapping
    String ask(@PathVariable UUID staffId, Model model) {
        model.addAttribute("form", new HandOverForm(null, null));
        return show(staffId, model);
    }

    @PostMapping
    String handOver(
            @PathVariable UUID staffId,
            @ModelAttribute("form") HandOverForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (form.to() == null && !errors.hasFieldErrors("to")) {
            errors.rejectValue("to", "cases.hand-over.error.receiver");
        }
        String reason = form.reason() == null ? "" : form.reason();
        if (Attempt.succeeds(
                errors, model, FIELDS, () -> handOver.handOver(staffId, Objects.requireNonNull(form.to()), reason))) {
            redirect.addFlashAttribute("notice", "cases.hand-over.notice");
            return "redirect:/hand-over/" + staffId;
        }
        return show(staffId, model);
    }

    private String show(UUID staffId, Model model) {
        StaffMember from = staff.named(staffId).orElseThrow(NotFound::new);
        model.addAttribute("from", from);
        model.addAttribute("extent", handOver.extentOf(staffId));
        model.addAttribute(
                "receivers",
                staff.caseworkers().stream()
                        .filter(one -> !one.id().equals(staffId))
                        .toList());
        return "cases/hand-over";
    }

    @Configuration(proxyBeanMethods = false)
    static class Offered {

        @Bean
        LeftBehind casesAndTasksLeft(HandOver handOver) {
            return staffId ->
                    handOver.extentOf(staffId).isNothing() ? Optional.empty() : Optional.of("/hand-over/" + staffId);
        }
    }
}
