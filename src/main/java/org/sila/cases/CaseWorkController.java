package org.sila.cases;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;
import org.sila.web.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The small forms of the case page. */
@Controller
@RequestMapping("/cases/{id}")
class CaseWorkController {

    private final CasePage page;
    private final ChangeCase changeCase;
    private final JoinCases joinCases;
    private final CaseNotes notes;
    private final Cases cases;

    CaseWorkController(CasePage page, ChangeCase changeCase, JoinCases joinCases, CaseNotes notes, Cases cases) {
        this.page = page;
        this.changeCase = changeCase;
        this.joinCases = joinCases;
        this.notes = notes;
        this.cases = cases;
    }

    @PostMapping("/status")
    String moveTo(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CaseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        CaseStatus status = form.status();
        if (status == null) {
            errors.rejectValue("status", "cases.error.status-missing");
        }
        requireReason(errors, "statusReason", form.statusReason());
        return attempt(
                id,
                errors,
                model,
                redirect,
                "cases.notice.status",
                () -> changeCase.choose(
                        id,
                        Objects.requireNonNull(status),
                        WrittenText.cleanLines(form.statusReason()),
                        form.versionRead()));
    }

    @PostMapping("/caseworker")
    String assign(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CaseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return attempt(
                id,
                errors,
                model,
                redirect,
                "cases.notice.assigned",
                () -> changeCase.assign(
                        id, form.caseworker(), WrittenText.cleanLines(form.assignReason()), form.versionRead()));
    }

    @PostMapping("/join")
    String join(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CaseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Optional<UUID> into = numbered(form.number());
        if (into.isEmpty()) {
            errors.rejectValue("number", "cases.error.no-such-number");
        }
        requireReason(errors, "joinReason", form.joinReason());
        return attempt(
                id,
                errors,
                model,
                redirect,
                "cases.notice.joined",
                () -> joinCases.join(id, into.orElseThrow(), WrittenText.cleanLines(form.joinReason())));
    }

    @PostMapping("/separate")
    String separate(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CaseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        requireReason(errors, "separateReason", form.separateReason());
        return attempt(
                id,
                errors,
                model,
                redirect,
                "cases.notice.separated",
                () -> joinCases.separate(id, WrittenText.cleanLines(form.separateReason())));
    }

    @PostMapping("/notes")
    String note(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CaseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (WrittenText.cleanLines(form.note()).isEmpty()) {
            errors.rejectValue("note", "cases.error.note-empty");
        }
        return attempt(
                id,
                errors,
                model,
                redirect,
                "cases.notice.noted",
                () -> notes.write(id, WrittenText.cleanLines(form.note())));
    }

    private String attempt(
            UUID id, BindingResult errors, Model model, RedirectAttributes redirect, String notice, Runnable change) {
        if (Attempt.succeeds(errors, model, change)) {
            redirect.addFlashAttribute("notice", notice);
            return "redirect:/cases/" + id;
        }
        return page.show(id, model);
    }

    private Optional<UUID> numbered(@Nullable String typed) {
        String digits = WrittenText.asciiDigits(WrittenText.clean(typed));
        return digits.matches("\\d{1,15}")
                ? cases.findByNumber(Long.parseLong(digits)).map(SoughtCase::id)
                : Optional.empty();
    }

    private static void requireReason(BindingResult errors, String field, @Nullable String reason) {
        if (WrittenText.cleanLines(reason).isEmpty()) {
            errors.rejectValue(field, "cases.error.reason-needed");
        }
    }
}
