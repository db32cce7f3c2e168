package org.sila.matching;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The queue of matches, and the page where one is decided. */
@Controller
@RequestMapping("/matches")
class MatchController {

    private static final Map<String, String> FIELDS = Map.of("matching.error.note-needed", "note");

    private final ReviewQueue queue;
    private final ReviewMatch reviewMatch;
    private final DecideMatch decideMatch;

    MatchController(ReviewQueue queue, ReviewMatch reviewMatch, DecideMatch decideMatch) {
        this.queue = queue;
        this.reviewMatch = reviewMatch;
        this.decideMatch = decideMatch;
    }

    /** What is sent with a decision; which one it is, is the button's value. */
    record DecisionForm(
            Review.@Nullable Decision decision,
            @Nullable Integer version,
            @Nullable RejectionReason reason,
            @Nullable String note) {

        static final DecisionForm EMPTY = new DecisionForm(null, null, null, "");

        int readVersion() {
            return version == null ? -1 : version;
        }

        String words() {
            return note == null ? "" : note;
        }
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "review") String list,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        QueueTab tab = tab(list);
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", QueueTab.values());
        model.addAttribute("page", queue.page(tab, Cursor.parse(from).orElse(null)));
        return "matching/matches";
    }

    @GetMapping("/{id}")
    String review(@PathVariable UUID id, Model model) {
        model.addAttribute("form", DecisionForm.EMPTY);
        return show(id, model);
    }

    @PostMapping("/{id}")
    String decide(
            @PathVariable UUID id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Review.Decision decision = form.decision();
        if (decision == null) {
            errors.reject("matching.error.not-possible-now");
        } else if (decision == Review.Decision.REJECT && form.reason() == null) {
            errors.rejectValue("reason", "matching.error.reason-needed");
        }
        if (Attempt.succeeds(errors, model, FIELDS, () -> decide(id, Objects.requireNonNull(decision), form))) {
            redirect.addFlashAttribute("notice", "matching.notice." + decision);
            return "redirect:/matches/" + id;
        }
        return show(id, model);
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
            case REOPEN -> decideMatch.reopen(id, form.readVersion(), form.words());
        }
    }

    private String show(UUID id, Model model) {
        model.addAttribute("review", reviewMatch.review(id));
        model.addAttribute("reasons", RejectionReason.values());
        return "matching/review";
    }

    private static QueueTab tab(String list) {
        for (QueueTab tab : QueueTab.values()) {
            if (tab.name().toLowerCase(Locale.ROOT).equals(list)) {
                return tab;
            }
        }
        return QueueTab.REVIEW;
    }
}
