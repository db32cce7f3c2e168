package org.sila.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.web.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page of teams, and who is in them. */
@Controller
class TeamController {

    private final StaffTeams teams;

    TeamController(StaffTeams teams) {
        this.teams = teams;
    }

    /** The name of a new team, or another name for one. */
    record TeamForm(@Nullable String name) {
        String words() {
            return name == null ? "" : name;
        }
    }

    @GetMapping("/staff/teams")
    String list(Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new TeamForm(null));
        }
        model.addAttribute("teams", teams.all());
        return "accounts/teams";
    }

    @PostMapping("/staff/teams")
    String make(@ModelAttribute("form") TeamForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        return attempt(errors, model, redirect, () -> teams.make(form.words()));
    }

    @PostMapping("/staff/teams/{id}")
    String rename(
            @PathVariable UUID id,
            @ModelAttribute("form") TeamForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return attempt(errors, model, redirect, () -> teams.rename(id, form.words()));
    }

    @PostMapping("/staff/{id}/team")
    String put(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID team, RedirectAttributes redirect) {
        teams.put(id, team);
        redirect.addFlashAttribute("notice", "accounts.notice.team-changed");
        return "redirect:/staff";
    }

    private String attempt(BindingResult errors, Model model, RedirectAttributes redirect, Runnable change) {
        if (Attempt.succeeds(errors, model, change)) {
            redirect.addFlashAttribute("notice", "accounts.notice.teams");
            return "redirect:/staff/teams";
        }
        return list(model);
    }
}
