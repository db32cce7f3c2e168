package org.sila.reunification;

import static org.sila.reunification.ReunificationForm.words;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;
import org.sila.reunification.identity.Comparison;
import org.sila.web.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the questions that only the family can answer, with its small forms. */
@Controller
@RequestMapping("/reunifications/{id}/questions")
class QuestionsController {

    private final AskQuestions ask;

    QuestionsController(AskQuestions ask) {
        this.ask = ask;
    }

    /** What the forms of the page send; each sends its own fields. */
    record QuestionForm(
            @Size(max = 1000) @Nullable String question,
            @Size(max = 1000) @Nullable String answer,
            @Size(max = 200) @Nullable String toldBy,
            @Size(max = 1000) @Nullable String given,
            @Nullable OpeningReason opening,
            @Nullable Comparison comparison) {

        static final QuestionForm EMPTY = new QuestionForm(null, null, null, null, null, null);
    }

    @GetMapping
    String read(@PathVariable UUID id, Model model) {
        model.addAttribute("form", QuestionForm.EMPTY);
        return show(id, model);
    }

    @PostMapping
    String write(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        missing(form.question(), "question", errors);
        missing(form.answer(), "answer", errors);
        return attempt(
                id,
                errors,
                model,
                redirect,
                "reunification.notice.question",
                () -> ask.write(id, words(form.question()), words(form.answer()), words(form.toldBy())));
    }

    @PostMapping("/{questionId}/given")
    String given(
            @PathVariable UUID id,
            @PathVariable UUID questionId,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("target", questionId);
        missing(form.given(), "given", errors);
        return attempt(
                id,
                errors,
                model,
                redirect,
                "reunification.notice.asked",
                () -> ask.asked(id, questionId, words(form.given())));
    }

    /** Shown at once and to nobody else: there is no address where the answer stands. */
    @PostMapping("/{questionId}/opening")
    String open(
            @PathVariable UUID id,
            @PathVariable UUID questionId,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            Model model) {
        model.addAttribute("target", questionId);
        OpeningReason reason = form.opening();
        missing(reason, "opening", errors);
        if (reason != null) {
            Attempt.succeeds(errors, model, () -> model.addAttribute("answer", ask.open(id, questionId, reason)));
        }
        return show(id, model);
    }

    @PostMapping("/{questionId}/comparison")
    String compare(
            @PathVariable UUID id,
            @PathVariable UUID questionId,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("target", questionId);
        Comparison result = form.comparison();
        missing(result, "comparison", errors);
        return attempt(id, errors, model, redirect, "reunification.notice.compared", () -> {
            if (result != null) {
                ask.compare(id, questionId, result);
            }
        });
    }

    private String attempt(
            UUID id, BindingResult errors, Model model, RedirectAttributes redirect, String notice, Runnable step) {
        if (Attempt.succeeds(errors, model, step)) {
            redirect.addFlashAttribute("notice", notice);
            return "redirect:/reunifications/" + id + "/questions";
        }
        return show(id, model);
    }

    private String show(UUID id, Model model) {
        model.addAttribute("file", ask.read(id));
        model.addAttribute("reasons", OpeningReason.values());
        model.addAttribute("comparisons", Comparison.values());
        return "reunification/questions";
    }

    private static void missing(@Nullable Object given, String field, BindingResult errors) {
        boolean empty = given == null
                || given instanceof String text && WrittenText.cleanLines(text).isEmpty();
        if (empty && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "reunification.error.choose");
        }
    }
}
