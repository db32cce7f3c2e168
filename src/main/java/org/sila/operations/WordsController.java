package org.sila.operations;

import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What families may be told of an operation: written, released, taken back. */
@Controller
@RequestMapping("/operations/{id}/families")
class WordsController {

    private static final Map<String, String> OF_NOTICE = Map.of(
            "operations.error.day", "searchedOn",
            "operations.error.notice", "arabic",
            "operations.error.notice-long", "arabic",
            "operations.error.too-long", "arabic",
            "operations.error.notice-names", "arabic",
            "operations.error.notice-names-english", "english");

    private final OperationPage page;
    private final OperationNotices notices;

    WordsController(OperationPage page, OperationNotices notices) {
        this.page = page;
        this.notices = notices;
    }

    /** Which words are released, and that nobody can infer a find of people from them. */
    record ReleaseForm(@Nullable UUID notice, boolean tellsNothing) {}

    @GetMapping
    String open(@PathVariable UUID id, Model model) {
        return show(id, model);
    }

    @PostMapping
    String write(
            @PathVariable UUID id,
            @ModelAttribute("form") OperationNotices.NoticeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (Attempt.succeeds(errors, model, OF_NOTICE, () -> notices.write(id, form))) {
            return done(id, "operations.notice.written", redirect);
        }
        return show(id, model);
    }

    @PostMapping("/release")
    String release(
            @PathVariable UUID id,
            @ModelAttribute("release") ReleaseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (Attempt.succeeds(
                errors,
                model,
                Map.of("operations.error.tells", "tellsNothing"),
                () -> notices.release(id, form.notice(), form.tellsNothing()))) {
            return done(id, "operations.notice.released", redirect);
        }
        return show(id, model);
    }

    @PostMapping("/{noticeId}/withdraw")
    String withdraw(@PathVariable UUID id, @PathVariable UUID noticeId, RedirectAttributes redirect) {
        notices.withdraw(id, noticeId);
        return done(id, "operations.notice.withdrawn", redirect);
    }

    private String show(UUID id, Model model) {
        ReadOperation.Shown shown = page.read(id, model);
        Optional<OperationNotices.Notice> draft =
                shown.notices().stream().filter(notice -> !notice.isReleased()).findFirst();
        Optional<OperationNotices.Notice> released = shown.notices().stream()
                .filter(OperationNotices.Notice::isReleased)
                .findFirst();
        model.addAttribute("draft", draft.orElse(null));
        model.addAttribute("released", released.orElse(null));
        if (!model.containsAttribute("form")) {
            model.addAttribute(
                    "form",
                    draft.or(() -> released)
                            .map(words -> new OperationNotices.NoticeForm(
                                    words.searchedOn().toString(), words.arabic(), words.english(), null))
                            .orElse(new OperationNotices.NoticeForm("", "", "", null)));
        }
        if (!model.containsAttribute("release")) {
            model.addAttribute("release", new ReleaseForm(null, false));
        }
        return "operations/families";
    }

    private static String done(UUID id, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/operations/" + id + "/families";
    }
}
