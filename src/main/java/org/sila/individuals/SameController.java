package org.sila.individuals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;
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

/** Records that may be about the same human being as one record, and what is decided of them. */
@Controller
@RequestMapping("/records/{id}/same")
class SameController {

    private final ReadSame readSame;
    private final DecideSame decideSame;

    SameController(ReadSame readSame, DecideSame decideSame) {
        this.readSame = readSame;
        this.decideSame = decideSame;
    }

    /** What is decided, and why. */
    record DecisionForm(
            @NotNull(message = "{individuals.error.decision}") @Nullable
            Decision decision,

            @Size(max = 1000) @Nullable String reason) {}

    @GetMapping
    String list(@PathVariable UUID id, Model model) {
        model.addAttribute("found", readSame.read(id));
        return "individuals/same";
    }

    @GetMapping("/{other}")
    String compare(@PathVariable UUID id, @PathVariable UUID other, Model model) {
        model.addAttribute("form", new DecisionForm(null, ""));
        return show(id, other, model);
    }

    @PostMapping("/{other}")
    String decide(
            @PathVariable UUID id,
            @PathVariable UUID other,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Decision decision = form.decision();
        String reason = WrittenText.cleanLines(form.reason());
        if (decision != null
                && Attempt.succeeds(
                        errors,
                        model,
                        Map.of("individuals.error.reason", "reason"),
                        () -> decideSame.decide(id, other, decision, reason))) {
            redirect.addFlashAttribute("notice", "individuals.notice." + decision);
            return "redirect:/records/" + id + "/same";
        }
        return show(id, other, model);
    }

    private String show(UUID id, UUID other, Model model) {
        model.addAttribute("pair", readSame.pair(id, other));
        return "individuals/pair";
    }
}
