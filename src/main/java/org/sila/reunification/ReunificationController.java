package org.sila.reunification;

import static org.sila.reunification.ReunificationForm.words;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.web.Attempt;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.UpTo;
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

/** The list of reunifications, and the page of one with its small forms. */
@Controller
@RequestMapping("/reunifications")
class ReunificationController {

    private final ReunificationList list;
    private final ReadReunification read;
    private final WorkReunification work;
    private final ChangeKind changeKind;
    private final MistakeList mistakes;

    ReunificationController(
            ReunificationList list,
            ReadReunification read,
            WorkReunification work,
            ChangeKind changeKind,
            MistakeList mistakes) {
        this.list = list;
        this.read = read;
        this.work = work;
        this.changeKind = changeKind;
        this.mistakes = mistakes;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String from, Model model) {
        model.addAttribute("page", list.open(Cursor.parse(from).orElse(null)));
        model.addAttribute("due", list.countDue());
        model.addAttribute("most", UpTo.MOST);
        return "reunification/reunifications";
    }

    @GetMapping("/due")
    String due(@RequestParam(required = false) @Nullable String from, Model model) {
        model.addAttribute("page", list.due(Cursor.parse(from).orElse(null)));
        return "reunification/due";
    }

    @GetMapping("/mistakes")
    String mistakes(@RequestParam(required = false) @Nullable String from, Model model) {
        model.addAttribute("page", mistakes.open(Cursor.parse(from).orElse(null)));
        return "reunification/mistakes";
    }

    @GetMapping("/{id}")
    String read(@PathVariable UUID id, Model model) {
        model.addAttribute("form", ReunificationForm.EMPTY);
        return show(id, model);
    }

    @PostMapping("/{id}/wishes")
    String wishes(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReunificationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Wishes wishes = form.wishes();
        missing(wishes, "wishes", errors);
        return attempt(id, errors, model, redirect, "reunification.notice.wishes", () -> {
            if (wishes != null) {
                work.recordWishes(id, form.readVersion(), wishes, words(form.wishesDetails()));
            }
        });
    }

    @PostMapping("/{id}/identity")
    String identity(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReunificationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Identification identification = form.identification();
        missing(identification, "identification", errors);
        return attempt(id, errors, model, redirect, "reunification.notice.identity", () -> {
            if (identification != null) {
                work.identify(id, form.readVersion(), identification, form.method());
            }
        });
    }

    @PostMapping("/{id}/approval")
    String approve(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReunificationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return attempt(
                id,
                errors,
                model,
                redirect,
                "reunification.notice.approved",
                () -> work.approveTelling(id, form.readVersion()));
    }

    @PostMapping("/{id}/events")
    String logEvent(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReunificationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        EventKind event = form.event();
        LocalDate happenedOn = form.happenedDay().orElse(null);
        missing(event, "event", errors);
        if (happenedOn == null) {
            errors.rejectValue("happenedOn", "reunification.error.no-day");
        }
        return attempt(id, errors, model, redirect, "reunification.notice.logged", () -> {
            if (event != null && happenedOn != null) {
                work.logEvent(id, form.readVersion(), form.event(event, happenedOn));
            }
        });
    }

    @PostMapping("/{id}/events/{eventId}/undo")
    String undo(
            @PathVariable UUID id,
            @PathVariable UUID eventId,
            @Valid @ModelAttribute("form") ReunificationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("target", eventId);
        return attempt(
                id,
                errors,
                model,
                redirect,
                "reunification.notice.undone",
                () -> work.undoEvent(id, form.readVersion(), eventId, words(form.undoReason())));
    }

    @PostMapping("/{id}/closing")
    String close(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReunificationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Outcome outcome = form.outcome();
        missing(outcome, "outcome", errors);
        return attempt(id, errors, model, redirect, "reunification.notice.closed", () -> {
            if (outcome != null) {
                work.close(id, form.readVersion(), outcome, words(form.outcomeReason()));
            }
        });
    }

    @PostMapping("/{id}/reopening")
    String reopen(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReunificationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return attempt(
                id,
                errors,
                model,
                redirect,
                "reunification.notice.reopened",
                () -> work.reopen(id, form.readVersion(), words(form.reopenReason())));
    }

    /** Asks for the other kind. */
    @PostMapping("/{id}/kind")
    String askForKind(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReunificationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return attempt(
                id,
                errors,
                model,
                redirect,
                "reunification.notice.kind-asked",
                () -> changeKind.ask(id, form.readVersion(), words(form.kindReason())));
    }

    @PostMapping("/{id}/kind/decision")
    String decideKind(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReunificationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return attempt(
                id,
                errors,
                model,
                redirect,
                "reunification.notice.kind-decided",
                () -> changeKind.decide(id, form.readVersion(), Boolean.TRUE.equals(form.agreed())));
    }

    private String attempt(
            UUID id, BindingResult errors, Model model, RedirectAttributes redirect, String notice, Runnable step) {
        if (Attempt.succeeds(errors, model, step)) {
            redirect.addFlashAttribute("notice", notice);
            return "redirect:/reunifications/" + id;
        }
        return show(id, model);
    }

    private String show(UUID id, Model model) {
        model.addAttribute("file", read.read(id));
        model.addAttribute("allWishes", Wishes.values());
        model.addAttribute("identifications", Identification.values());
        model.addAttribute("methods", Method.values());
        return "reunification/reunification";
    }

    private static void missing(@Nullable Object chosen, String field, BindingResult errors) {
        if (chosen == null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "reunification.error.choose");
        }
    }
}
