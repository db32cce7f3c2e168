package org.sila.matching;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseTasks;
import org.sila.places.Places;
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

/** The queue of matches, and the page where one is decided. */
@Controller
@RequestMapping("/matches")
class MatchController {

    private static final Map<String, String> FIELDS =
            Map.of("matching.error.note-needed", "note", "matching.error.question-needed", "question");
    private static final List<Integer> DAYS = List.of(3, 7, 14, 30);
    private static final int USUAL_DAYS = 7;

    private final ReviewQueue queue;
    private final ReviewMatch reviewMatch;
    private final DecideMatch decideMatch;
    private final CaseTasks tasks;
    private final Places places;

    MatchController(
            ReviewQueue queue, ReviewMatch reviewMatch, DecideMatch decideMatch, CaseTasks tasks, Places places) {
        this.queue = queue;
        this.reviewMatch = reviewMatch;
        this.decideMatch = decideMatch;
        this.tasks = tasks;
        this.places = places;
    }

    /**
     * What is sent with a decision; which one it is, is the button's value.
     *
     * @param onward whether to go on to the next match of the list
     */
    record DecisionForm(
            Review.@Nullable Decision decision,
            @Nullable Integer version,
            @Nullable RejectionReason reason,
            @Nullable String note,
            @Nullable String question,
            @Nullable Integer days,
            @Nullable Boolean onward) {

        static DecisionForm empty(boolean onward) {
            return new DecisionForm(null, null, null, "", "", USUAL_DAYS, onward);
        }

        int readVersion() {
            return version == null ? -1 : version;
        }

        String words() {
            return note == null ? "" : note;
        }

        String asked() {
            return question == null ? "" : question;
        }

        /** For the page too. */
        public int readDays() {
            return days != null && DAYS.contains(days) ? days : USUAL_DAYS;
        }
    }

    @GetMapping
    String list(
            @ModelAttribute("narrowed") QueueForm narrowed,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        QueueFilter filter = narrowed.filter(places);
        model.addAttribute("filter", filter);
        model.addAttribute("tabs", QueueTab.values());
        model.addAttribute("page", queue.page(filter, Cursor.parse(from).orElse(null)));
        model.addAttribute("count", queue.count(filter));
        model.addAttribute("most", UpTo.MOST);
        model.addAttribute("sources", queue.sources(filter));
        model.addAttribute("bands", QueueForm.bands());
        model.addAttribute("facilities", places.facilities());
        model.addAttribute("governorates", places.governorates());
        return "matching/matches";
    }

    @GetMapping("/{id}")
    String review(@PathVariable UUID id, @ModelAttribute("narrowed") QueueForm narrowed, Model model) {
        model.addAttribute("form", DecisionForm.empty(narrowed.list() != null));
        return show(id, narrowed.filter(places), model);
    }

    @PostMapping("/{id}")
    String decide(
            @PathVariable UUID id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @ModelAttribute("narrowed") QueueForm narrowed,
            Model model,
            RedirectAttributes redirect) {
        QueueFilter filter = narrowed.filter(places);
        Review.Decision decision = form.decision();
        if (decision == null) {
            errors.reject("matching.error.not-possible-now");
        } else if (decision == Review.Decision.REJECT && form.reason() == null) {
            errors.rejectValue("reason", "matching.error.reason-needed");
        }
        if (Attempt.succeeds(errors, model, FIELDS, () -> decide(id, Objects.requireNonNull(decision), form))) {
            redirect.addFlashAttribute("notice", "matching.notice." + decision);
            UUID next = Boolean.TRUE.equals(form.onward()) ? queue.next(id, filter) : null;
            if (next == null) {
                return "redirect:" + filter.match(id);
            }
            redirect.addFlashAttribute("decided", filter.match(id));
            return "redirect:" + filter.match(next);
        }
        return show(id, filter, model);
    }

    private void decide(UUID id, Review.Decision decision, DecisionForm form) {
        switch (decision) {
            case ACCEPT -> decideMatch.accept(id, form.readVersion(), form.words());
            case CONFIRM -> decideMatch.confirm(id, form.readVersion(), form.words());
            case SEND_BACK -> decideMatch.sendBack(id, form.readVersion(), form.words());
            case REJECT ->
                decideMatch.reject(
                        id,
                        form.readVersion(),
                        form.reason() == null ? RejectionReason.OTHER : form.reason(),
                        form.words());
            case QUESTION ->
                decideMatch.question(
                        id, form.readVersion(), form.asked(), tasks.today().plusDays(form.readDays()));
            case REOPEN -> decideMatch.reopen(id, form.readVersion(), form.words());
        }
    }

    private String show(UUID id, QueueFilter filter, Model model) {
        model.addAttribute("review", reviewMatch.review(id, filter));
        model.addAttribute("filter", filter);
        model.addAttribute("days", DAYS);
        model.addAttribute("reasons", RejectionReason.values());
        return "matching/review";
    }
}
