package org.sila.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;
import org.sila.web.Attempt;
import org.sila.web.paging.Cursor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of cases, and the page of one with its small forms. */
@Controller
@RequestMapping("/cases")
class CaseController {

    private final CaseList caseList;
    private final CasePage casePage;
    private final CaseAccess access;
    private final ChangeCase changeCase;
    private final JoinCases joinCases;
    private final CaseNotes notes;
    private final Cases cases;

    CaseController(
            CaseList caseList,
            CasePage casePage,
            CaseAccess access,
            ChangeCase changeCase,
            JoinCases joinCases,
            CaseNotes notes,
            Cases cases) {
        this.caseList = caseList;
        this.casePage = casePage;
        this.access = access;
        this.changeCase = changeCase;
        this.joinCases = joinCases;
        this.notes = notes;
        this.cases = cases;
    }

    /** What the forms of the page send; each sends its own fields, so that one page can give all of them back. */
    record CaseForm(
            @Nullable Integer version,
            @Nullable CaseStatus status,
            @Size(max = 1000) @Nullable String statusReason,
            @Nullable UUID caseworker,
            @Size(max = 1000) @Nullable String assignReason,
            @Nullable String number,
            @Size(max = 1000) @Nullable String joinReason,
            @Size(max = 1000) @Nullable String separateReason,
            @Size(max = 5000) @Nullable String note) {

        static final CaseForm EMPTY = new CaseForm(null, null, null, null, null, null, null, null, null);
    }

    /** What the address of the list asks; what it does not name does not matter. */
    record CaseFilter(
            @Nullable CaseScope list,
            @Nullable CaseStatus status,
            @Nullable UUID person,
            @Nullable Boolean open,
            @Nullable CaseAge age,
            @Nullable String news,
            @Nullable CaseStatus left,
            @Nullable Boolean unread,
            @Nullable Boolean waiting,
            @Nullable Instant since) {

        CaseList.Asked asked() {
            return new CaseList.Asked(
                    list == null ? CaseScope.ALL : list,
                    status,
                    person,
                    Boolean.TRUE.equals(open),
                    age,
                    news,
                    left,
                    Boolean.TRUE.equals(unread),
                    Boolean.TRUE.equals(waiting),
                    since);
        }
    }

    @GetMapping
    String list(CaseFilter filter, @RequestParam(required = false) @Nullable String from, Model model) {
        CaseList.Asked asked = filter.asked();
        model.addAttribute("asked", asked);
        model.addAttribute("scopes", CaseScope.values());
        model.addAttribute("statuses", CaseStatus.values());
        model.addAttribute("page", caseList.page(asked, Cursor.parse(from).orElse(null)));
        return "cases/cases";
    }

    @GetMapping("/{id}")
    String read(@PathVariable UUID id, Model model) {
        if (!access.isOpen(id)) {
            return "redirect:/cases/" + id + "/reason";
        }
        return casePage.show(id, model);
    }

    @PostMapping("/{id}/status")
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
                        version(form)));
    }

    @PostMapping("/{id}/caseworker")
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
                        id, form.caseworker(), WrittenText.cleanLines(form.assignReason()), version(form)));
    }

    @PostMapping("/{id}/join")
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

    @PostMapping("/{id}/separate")
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

    @PostMapping("/{id}/notes")
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
        return casePage.show(id, model);
    }

    private Optional<UUID> numbered(@Nullable String typed) {
        String digits = WrittenText.asciiDigits(WrittenText.clean(typed));
        return digits.matches("\\d{1,15}")
                ? cases.findByNumber(Long.parseLong(digits)).map(SoughtCase::id)
                : Optional.empty();
    }

    private static int version(CaseForm form) {
        return form.version() == null ? -1 : form.version();
    }

    private static void requireReason(BindingResult errors, String field, @Nullable String reason) {
        if (WrittenText.cleanLines(reason).isEmpty()) {
            errors.rejectValue(field, "cases.error.reason-needed");
        }
    }
}
