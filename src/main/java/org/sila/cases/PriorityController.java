package org.sila.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

/** The page where somebody says why a case comes first. */
@Controller
@RequestMapping("/cases/{id}/priority")
class PriorityController {

    private static final Map<String, String> FIELDS = Map.of("cases.error.priority-words-needed", "words");

    private final ReadCase readCase;
    private final SetPriority setPriority;

    PriorityController(ReadCase readCase, SetPriority setPriority) {
        this.readCase = readCase;
        this.setPriority = setPriority;
    }

    /** What is sent; grounds that follow from the age are no part of it. */
    record PriorityForm(
            @Nullable Integer version,
            @Nullable List<PriorityGround> grounds,
            @Size(max = 1000) @Nullable String words,
            @Size(max = 1000) @Nullable String reason) {

        static PriorityForm of(CaseFile file) {
            List<CasePriorities.Reason> byHand = file.priority().stream()
                    .filter(reason -> !reason.ground().isByAge())
                    .toList();
            return new PriorityForm(
                    null,
                    byHand.stream().map(CasePriorities.Reason::ground).toList(),
                    byHand.stream()
                            .map(CasePriorities.Reason::words)
                            .findFirst()
                            .orElse(""),
                    "");
        }

        Set<PriorityGround> chosen() {
            return grounds == null ? Set.of() : Set.copyOf(grounds);
        }
    }

    @GetMapping
    String read(@PathVariable UUID id, Model model) {
        CaseFile file = readCase.read(id);
        model.addAttribute("form", PriorityForm.of(file));
        return show(file, model);
    }

    @PostMapping
    String set(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PriorityForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        String reason = WrittenText.cleanLines(form.reason());
        if (reason.isEmpty()) {
            errors.rejectValue("reason", "cases.error.reason-needed");
        }
        int version = form.version() == null ? -1 : form.version();
        if (Attempt.succeeds(
                errors,
                model,
                FIELDS,
                () -> setPriority.set(id, form.chosen(), WrittenText.cleanLines(form.words()), reason, version))) {
            redirect.addFlashAttribute("notice", "cases.notice.priority");
            return "redirect:/cases/" + id;
        }
        return show(readCase.read(id), model);
    }

    private static String show(CaseFile file, Model model) {
        model.addAttribute("file", file);
        model.addAttribute(
                "grounds",
                Stream.of(PriorityGround.values())
                        .filter(ground -> !ground.isByAge())
                        .toList());
        return "cases/priority";
    }
}
