package org.sila.accounts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The administrator's page of staff. */
@Controller
@RequestMapping("/staff")
class StaffController {

    private final ManageStaff manageStaff;
    private final StaffTeams teams;
    private final ObjectProvider<LeftBehind> leftBehind;

    StaffController(ManageStaff manageStaff, StaffTeams teams, ObjectProvider<LeftBehind> leftBehind) {
        this.manageStaff = manageStaff;
        this.teams = teams;
        this.leftBehind = leftBehind;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String from, Model model) {
        Page<ManageStaff.Line> page = manageStaff.list(Cursor.parse(from).orElse(null));
        model.addAttribute("page", page);
        model.addAttribute("teams", teams.all());
        model.addAttribute(
                "teamOf",
                teams.of(page.items().stream().map(ManageStaff.Line::id).toList()));
        model.addAttribute("roles", List.of(Role.CASEWORKER, Role.SUPERVISOR, Role.ADMINISTRATOR));
        return "accounts/staff";
    }

    @PostMapping("/invitations")
    String invite(@RequestParam Role role, RedirectAttributes redirect) {
        String token = manageStaff.invite(role);
        String link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/join/{token}")
                .buildAndExpand(token)
                .toUriString();
        redirect.addFlashAttribute("link", link);
        return "redirect:/staff";
    }

    @PostMapping("/{id}/enable")
    String enable(@PathVariable UUID id, RedirectAttributes redirect) {
        manageStaff.enable(id, true);
        return done(redirect, "accounts.notice.enabled");
    }

    @PostMapping("/{id}/disable")
    String disable(@PathVariable UUID id, RedirectAttributes redirect) {
        manageStaff.enable(id, false);
        return done(redirect, "accounts.notice.disabled", id);
    }

    @PostMapping("/{id}/role")
    String changeRole(@PathVariable UUID id, @RequestParam Role role, RedirectAttributes redirect) {
        manageStaff.changeRole(id, role);
        return done(redirect, "accounts.notice.role-changed", id);
    }

    @PostMapping("/{id}/sign-out")
    String signOut(@PathVariable UUID id, RedirectAttributes redirect) {
        manageStaff.signOut(id);
        return done(redirect, "accounts.notice.signed-out");
    }

    private static String done(RedirectAttributes redirect, String notice) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/staff";
    }

    /** Where somebody stops working on what is theirs, the next page is where it is given to others. */
    private String done(RedirectAttributes redirect, String notice, UUID left) {
        String next = done(redirect, notice);
        return leftBehind.stream()
                .flatMap(module -> module.pageFor(left).stream())
                .findFirst()
                .map(page -> "redirect:" + page)
                .orElse(next);
    }
}
