package org.sila.exports;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.sila.cases.CaseFiles;
import org.sila.cases.CaseView;
import org.sila.web.Language;
import org.sila.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks why the summary of a case is printed, and hands it out. */
@Controller
class SummaryController {

    private static final String PAGE = "exports/summary";

    private final CaseFiles cases;
    private final ExportOneCase exportOneCase;

    SummaryController(CaseFiles cases, ExportOneCase exportOneCase) {
        this.cases = cases;
        this.exportOneCase = exportOneCase;
    }

    @GetMapping("/cases/{id}/summary")
    String page(@PathVariable UUID id, Model model, Locale locale) {
        model.addAttribute("form", new SummaryForm(Language.of(locale), ""));
        return page(id, model);
    }

    @PostMapping("/cases/{id}/summary")
    Object export(
            @PathVariable UUID id, @Valid @ModelAttribute("form") SummaryForm form, BindingResult errors, Model model) {
        Reason.check(form.reason(), "reason", errors);
        return errors.hasErrors()
                ? page(id, model)
                : exportOneCase
                        .export(id, Objects.requireNonNull(form.language()), Reason.of(form.reason()))
                        .download();
    }

    private String page(UUID id, Model model) {
        CaseView one = cases.view(id).orElseThrow(NotFound::new);
        model.addAttribute("id", id);
        model.addAttribute("number", one.number());
        model.addAttribute("languages", Language.values());
        return PAGE;
    }
}
