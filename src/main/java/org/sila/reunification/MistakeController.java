package org.sila.reunification;

import static org.sila.reunification.ReunificationForm.words;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
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

/** The page that leads through what must be done where it is the wrong person. */
@Controller
@RequestMapping("/reunifications/{id}/mistake")
class MistakeController {

    private final SettleMistake settle;

    MistakeController(SettleMistake settle) {
        this.settle = settle;
    }

    /** What the forms of the page send; each sends its own fields. */
    record MistakeForm(
            @Nullable Integer version,
            @Size(max = 1000) @Nullable String reason,
            @Size(max = 5000) @Nullable String incident,
            @Size(max = 1000) @Nullable String rightReason,
            @Size(max = 5000) @Nullable String toTell,
            @Size(max = 200) @Nullable String teller,
            @Nullable String toldOn,
            @Size(max = 5000) @Nullable String toldDetails) {

        static final MistakeForm EMPTY = new MistakeForm(null, null, null, null, null, null, null, null);

        private int readVersion() {
            return version == null ? -1 : version;
        }
    }

    @GetMapping
    String read(@PathVariable UUID id, Model model) {
        model.addAttribute("form", MistakeForm.EMPTY);
        return show(id, model);
    }

    @PostMapping
    String report(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MistakeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        missing(form.reason(), "reason", errors);
        missing(form.incident(), "incident", errors);
        return attempt(
                id,
                errors,
                model,
                redirect,
                "reunification.notice.mistake-reported",
                Map.of(),
                () -> settle.report(id, form.readVersion(), words(form.reason()), words(form.incident())));
    }

    @PostMapping("/right")
    String right(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MistakeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        missing(form.rightReason(), "rightReason", errors);
        return attempt(
                id,
                errors,
                model,
                redirect,
                "reunification.notice.mistake-right",
                Map.of(),
                () -> settle.rightAfterAll(id, form.readVersion(), words(form.rightReason())));
    }

    @PostMapping("/wrong")
    String wrong(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MistakeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return attempt(
                id,
                errors,
                model,
                redirect,
                "reunification.notice.mistake-wrong",
                Map.of("reunification.error.what-to-tell-needed", "toTell"),
                () -> settle.wrongPerson(id, form.readVersion(), words(form.toTell()), words(form.teller())));
    }

    @PostMapping("/told")
    String told(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MistakeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LocalDate on = TypedDay.of(form.toldOn()).orElse(null);
        if (on == null) {
            errors.rejectValue("toldOn", "reunification.error.no-day");
        }
        missing(form.toldDetails(), "toldDetails", errors);
        return attempt(
                id,
                errors,
                model,
                redirect,
                "reunification.notice.mistake-told",
                Map.of("reunification.error.not-yet", "toldOn"),
                () -> {
                    if (on != null) {
                        settle.familyTold(id, form.readVersion(), on, words(form.toldDetails()));
                    }
                });
    }

    private String attempt(
            UUID id,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            String notice,
            Map<String, String> fields,
            Runnable step) {
        if (Attempt.succeeds(errors, model, fields, step)) {
            redirect.addFlashAttribute("notice", notice);
            return "redirect:/reunifications/" + id + "/mistake";
        }
        return show(id, model);
    }

    private String show(UUID id, Model model) {
        model.addAttribute("file", settle.read(id));
        return "reunification/mistake";
    }

    private static void missing(@Nullable String typed, String field, BindingResult errors) {
        if (words(typed).isBlank() && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "reunification.error.choose");
        }
    }
}
