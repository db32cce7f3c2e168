package org.sila.checkins;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffDirectory;
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

/** Staff find out who told of themselves: the list, and the page of one with its small forms. */
@Controller
@RequestMapping("/check-ins")
class CheckInDeskController {

    private static final Map<String, String> OF_DECISION = Map.of(
            "checkins.error.how", "how",
            "checkins.error.words", "words",
            "checkins.error.too-long", "words",
            "checkins.error.state", "state");
    private static final Map<String, String> OF_ANSWER =
            Map.of("checkins.error.message-empty", "message", "checkins.error.too-long", "message");

    private final CheckInList list;
    private final ReadCheckIn readCheckIn;
    private final WorkOnCheckIn work;
    private final StaffDirectory staff;

    CheckInDeskController(CheckInList list, ReadCheckIn readCheckIn, WorkOnCheckIn work, StaffDirectory staff) {
        this.list = list;
        this.readCheckIn = readCheckIn;
        this.work = work;
        this.staff = staff;
    }

    /** What is decided, by what, and of which version of the check-in. */
    record DecisionForm(
            @Nullable CheckInState state,
            @Nullable VerifiedBy how,
            @Nullable String words,
            @Nullable Integer version) {}

    /** Who takes it; null for nobody. */
    record AssignForm(@Nullable UUID to, @Nullable Integer version) {}

    /** What is written to the person. */
    record AnswerForm(@Nullable String message) {}

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable CheckInState state,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        CheckInList.Asked asked = new CheckInList.Asked(state, unread);
        model.addAttribute("asked", asked);
        model.addAttribute("states", CheckInState.values());
        model.addAttribute("page", list.page(asked, Cursor.parse(from).orElse(null)));
        return "checkins/check-ins";
    }

    @GetMapping("/{id}")
    String read(@PathVariable UUID id, Model model) {
        return show(id, model);
    }

    @PostMapping("/{id}/reach")
    String reach(@PathVariable UUID id, Model model) {
        model.addAttribute("reach", readCheckIn.reach(id));
        return show(id, model);
    }

    @PostMapping("/{id}/state")
    String decide(
            @PathVariable UUID id,
            @ModelAttribute("decision") DecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        CheckInState state = form.state();
        if (state == null && !errors.hasFieldErrors("state")) {
            errors.rejectValue("state", "checkins.error.state");
        }
        String words = form.words() == null ? "" : form.words();
        if (state != null
                && Attempt.succeeds(
                        errors,
                        model,
                        OF_DECISION,
                        () -> work.decide(id, state, form.how(), words, version(form.version())))) {
            return done(id, "checkins.notice." + state, redirect);
        }
        return show(id, model);
    }

    /** Back to the list: whoever gave it to another team sees it no more. */
    @PostMapping("/{id}/assign")
    String assign(
            @PathVariable UUID id,
            @ModelAttribute("assignment") AssignForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (Attempt.succeeds(
                errors,
                model,
                Map.of("checkins.error.assignee", "to"),
                () -> work.assign(id, form.to(), version(form.version())))) {
            redirect.addFlashAttribute("notice", "checkins.notice.assigned");
            return "redirect:/check-ins";
        }
        return show(id, model);
    }

    @PostMapping("/{id}/answer")
    String answer(
            @PathVariable UUID id,
            @ModelAttribute("answer") AnswerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        String message = form.message() == null ? "" : form.message();
        if (Attempt.succeeds(errors, model, OF_ANSWER, () -> work.answer(id, message))) {
            return done(id, "checkins.notice.answered", redirect);
        }
        return show(id, model);
    }

    @PostMapping("/{id}/read")
    String markRead(@PathVariable UUID id, RedirectAttributes redirect) {
        work.read(id);
        return done(id, "checkins.notice.read", redirect);
    }

    private String show(UUID id, Model model) {
        ReadCheckIn.Shown shown = readCheckIn.read(id);
        CheckIn checkIn = shown.checkIn();
        model.addAttribute("shown", shown);
        model.addAttribute("checkIn", checkIn);
        model.addAttribute("ways", VerifiedBy.values());
        model.addAttribute("people", staff.caseworkers());
        model.mergeAttributes(Map.of(
                "decision", new DecisionForm(null, null, "", checkIn.version()),
                "assignment", new AssignForm(checkIn.assigneeId(), checkIn.version()),
                "answer", new AnswerForm("")));
        return "checkins/check-in";
    }

    private static String done(UUID id, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/check-ins/" + id;
    }

    /** A form that lost its version decides nothing. */
    private static int version(@Nullable Integer version) {
        return version == null ? -1 : version;
    }
}
