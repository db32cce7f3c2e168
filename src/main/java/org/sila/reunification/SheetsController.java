package org.sila.reunification;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.sila.reports.Relationship;
import org.sila.reunification.sheets.Handover;
import org.sila.reunification.sheets.Plan;
import org.sila.reunification.sheets.Support;
import org.sila.web.Attempt;
import org.sila.web.Language;
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

/** The plan of a reunification, what is handed over, and the form to sign for it. */
@Controller
@RequestMapping("/reunifications/{id}")
class SheetsController {

    private final ReadSheets read;
    private final KeepSheets keep;

    SheetsController(ReadSheets read, KeepSheets keep) {
        this.read = read;
        this.keep = keep;
    }

    @GetMapping("/plan")
    String plan(@PathVariable UUID id, Model model) {
        ReadSheets.PlanPage page = read.plan(id);
        SheetPage<Plan> sheet = page.sheet();
        model.addAttribute("form", PlanForm.of(sheet.content(Plan.EMPTY), sheet.edition(), page.enquirers()));
        return showPlan(page, model);
    }

    @PostMapping("/plan")
    String plan(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LocalDate day = TypedDay.orError(form.day(), "day", errors);
        if (Attempt.succeeds(errors, model, () -> keep.plan(id, form.readEdition(), form.plan(day)))) {
            redirect.addFlashAttribute("notice", "reunification.notice.planned");
            return "redirect:/reunifications/" + id + "/plan";
        }
        return showPlan(read.plan(id), model);
    }

    @GetMapping("/handover")
    String handover(@PathVariable UUID id, Model model) {
        SheetPage<Handover> page = read.handover(id);
        model.addAttribute("form", HandoverForm.of(page.content(Handover.EMPTY), page.edition()));
        return showHandover(page, model);
    }

    @PostMapping("/handover")
    String handover(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") HandoverForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LocalDate day = TypedDay.orError(form.day(), "day", errors);
        if (Attempt.succeeds(errors, model, () -> keep.handover(id, form.readEdition(), form.handover(day)))) {
            redirect.addFlashAttribute("notice", "reunification.notice.handover");
            return "redirect:/reunifications/" + id + "/handover";
        }
        return showHandover(read.handover(id), model);
    }

    /** The form on paper, in the language asked for, which need not be the reader's. */
    @GetMapping("/handover/form")
    String form(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "ARABIC") Language language,
            HttpServletRequest request,
            Model model) {
        SheetPage<Handover> page = read.printed(id, language);
        language.answer(request);
        model.addAttribute("sheet", page);
        model.addAttribute("handed", Handover.Handed.values());
        model.addAttribute("handover", page.content(Handover.EMPTY));
        return "reunification/handover-form";
    }

    private static String showPlan(ReadSheets.PlanPage page, Model model) {
        model.addAttribute("sheet", page.sheet());
        model.addAttribute(
                "names",
                page.enquirers().stream()
                        .map(one -> one.name())
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList());
        model.addAttribute("relationships", Relationship.values());
        model.addAttribute("supports", Support.values());
        return "reunification/plan";
    }

    private static String showHandover(SheetPage<Handover> page, Model model) {
        model.addAttribute("sheet", page);
        model.addAttribute("relationships", Relationship.values());
        model.addAttribute("handed", Handover.Handed.values());
        model.addAttribute("languages", Language.values());
        return "reunification/handover";
    }
}
