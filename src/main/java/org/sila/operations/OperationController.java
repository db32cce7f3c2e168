package org.sila.operations;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.leads.Leads;
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

/** The list of search operations, how one begins, and its plan. */
@Controller
@RequestMapping("/operations")
class OperationController {

    private static final Map<String, String> OF_PLAN = Map.of(
            "operations.error.no-facility", "facility",
            "operations.error.where", "facility",
            "operations.error.time", "plannedAt",
            "operations.error.too-long", "purpose");

    private final OperationList operations;
    private final OperationPage page;
    private final PlanOperation plan;
    private final OperationLeads operationLeads;
    private final OperationPlaces places;
    private final Leads leads;

    OperationController(
            OperationList operations,
            OperationPage page,
            PlanOperation plan,
            OperationLeads operationLeads,
            OperationPlaces places,
            Leads leads) {
        this.operations = operations;
        this.page = page;
        this.plan = plan;
        this.operationLeads = operationLeads;
        this.places = places;
        this.leads = leads;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable OperationState state,
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        OperationList.Asked asked = new OperationList.Asked(state, waiting);
        model.addAttribute("asked", asked);
        model.addAttribute("states", OperationState.values());
        model.addAttribute("page", operations.page(asked, Cursor.parse(from).orElse(null)));
        return "operations/operations";
    }

    /** By one button of a lead's page. */
    @PostMapping("/of-lead")
    String beginOfLead(@RequestParam UUID lead, RedirectAttributes redirect) {
        Optional<UUID> begun = plan.beginOf(lead);
        if (begun.isEmpty()) {
            return "redirect:/operations/new?lead=" + lead;
        }
        return OperationPage.done(begun.get(), "operations.notice.begun", redirect);
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) @Nullable UUID lead, Model model) {
        model.addAttribute("form", new PlanForm("", "", "", "", lead, Ids.next()));
        return showNew(lead, model);
    }

    @PostMapping("/new")
    String begin(
            @ModelAttribute("form") PlanForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        Optional<UUID> begun = OperationPage.made(errors, model, OF_PLAN, () -> plan.begin(form));
        return begun.isPresent()
                ? OperationPage.done(begun.get(), "operations.notice.begun", redirect)
                : showNew(form.lead(), model);
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable UUID corrects,
            Model model) {
        return page.show(id, from, corrects, model);
    }

    @GetMapping("/{id}/plan")
    String plan(@PathVariable UUID id, Model model) {
        ReadOperation.Shown shown = page.read(id, model);
        model.addAttribute("form", plan.form(shown.operation()));
        return showPlan(model);
    }

    @PostMapping("/{id}/plan")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "-1") int version,
            Model model,
            RedirectAttributes redirect) {
        if (Attempt.succeeds(errors, model, OF_PLAN, () -> plan.change(id, form, version))) {
            return OperationPage.done(id, "operations.notice.changed", redirect);
        }
        page.read(id, model);
        return showPlan(model);
    }

    @PostMapping("/{id}/leads")
    String addLead(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID lead,
            @ModelAttribute("leadForm") OperationPage.LeadForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (Attempt.succeeds(errors, model, Map.of("operations.error.no-lead", "reference"), () -> {
            if (lead == null) {
                operationLeads.addReferenced(id, form.reference());
            } else {
                operationLeads.add(id, lead);
            }
        })) {
            return OperationPage.done(id, "operations.notice.lead-added", redirect);
        }
        return page.show(id, null, null, model);
    }

    @PostMapping("/{id}/leads/{leadId}/remove")
    String removeLead(@PathVariable UUID id, @PathVariable UUID leadId, RedirectAttributes redirect) {
        operationLeads.remove(id, leadId);
        return OperationPage.done(id, "operations.notice.lead-removed", redirect);
    }

    private String showNew(@Nullable UUID lead, Model model) {
        model.addAttribute("lead", lead == null ? null : leads.require(lead));
        model.addAttribute("facilities", places.names());
        return "operations/new";
    }

    private String showPlan(Model model) {
        model.addAttribute("facilities", places.names());
        return "operations/plan";
    }
}
