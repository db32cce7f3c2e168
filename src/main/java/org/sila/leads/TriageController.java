package org.sila.leads;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffDirectory;
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

/** The desk on which leads are sorted: the list, one lead, and what is done with it. */
@Controller
@RequestMapping("/leads")
class TriageController {

    private static final Map<String, String> OF_DECISION = Map.of(
            "leads.error.reason", "reason",
            "leads.error.too-long", "reason",
            "leads.error.state", "state",
            "leads.error.nothing-linked", "state");
    private static final Map<String, String> OF_ANSWER =
            Map.of("leads.error.message-empty", "message", "leads.error.too-long", "message");
    private static final Map<String, String> OF_LINK = Map.of(
            "leads.error.no-facility", "target",
            "leads.error.no-case", "target",
            "leads.error.no-record", "target",
            "cases.error.reason-first", "target");

    private final LeadList leads;
    private final ReadLead readLead;
    private final WorkOnLead work;
    private final LinkLead linkLead;
    private final LeadLinks links;
    private final StaffDirectory staff;

    TriageController(
            LeadList leads,
            ReadLead readLead,
            WorkOnLead work,
            LinkLead linkLead,
            LeadLinks links,
            StaffDirectory staff) {
        this.leads = leads;
        this.readLead = readLead;
        this.work = work;
        this.linkLead = linkLead;
        this.links = links;
        this.staff = staff;
    }

    /** What is decided, why, and of which version of the lead. */
    record DecisionForm(
            @Nullable LeadState state,
            @Nullable String reason,
            @Nullable Integer version) {}

    /** Who takes it; null for nobody. */
    record AssignForm(@Nullable UUID to, @Nullable Integer version) {}

    /** What is written to its giver. */
    record AnswerForm(@Nullable String message) {}

    /** What it is about. */
    record LinkForm(LeadLinks.@Nullable Kind kind, @Nullable String target) {}

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable LeadState state,
            @RequestParam(required = false) @Nullable LeadKind kind,
            @RequestParam(required = false) @Nullable String facility,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        LeadList.Asked asked = new LeadList.Asked(state, kind, facility, unread);
        model.addAttribute("asked", asked);
        model.addAttribute("facility", facility == null ? null : links.facilityName(facility));
        model.addAttribute("states", LeadState.values());
        model.addAttribute("kinds", LeadKind.values());
        model.addAttribute("page", leads.page(asked, Cursor.parse(from).orElse(null)));
        return "leads/leads";
    }

    @GetMapping("/{id}")
    String read(@PathVariable UUID id, Model model) {
        return show(id, model);
    }

    @PostMapping("/{id}/numbers")
    String numbers(@PathVariable UUID id, Model model) {
        model.addAttribute("numbers", readLead.numbers(id));
        return show(id, model);
    }

    @PostMapping("/{id}/giver")
    String giver(@PathVariable UUID id, Model model) {
        model.addAttribute("giver", readLead.giver(id));
        return show(id, model);
    }

    @PostMapping("/{id}/state")
    String decide(
            @PathVariable UUID id,
            @ModelAttribute("decision") DecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LeadState state = form.state();
        if (state == null && !errors.hasFieldErrors("state")) {
            errors.rejectValue("state", "leads.error.state");
        }
        String reason = form.reason() == null ? "" : form.reason();
        if (state != null
                && Attempt.succeeds(
                        errors, model, OF_DECISION, () -> work.decide(id, state, reason, version(form.version())))) {
            return done(id, "leads.notice.decided", redirect);
        }
        return show(id, model);
    }

    /** Back to the list: whoever gave it to another team sees it no more. */
    @PostMapping("/{id}/assign")
    String assign(
            @PathVariable UUID id,
            @ModelAttribute("assignment") AssignForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (Attempt.succeeds(
                errors,
                model,
                Map.of("leads.error.assignee", "to"),
                () -> work.assign(id, form.to(), version(form.version())))) {
            redirect.addFlashAttribute("notice", "leads.notice.assigned");
            return "redirect:/leads";
        }
        return show(id, model);
    }

    @PostMapping("/{id}/answer")
    String answer(
            @PathVariable UUID id,
            @ModelAttribute("answer") AnswerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        String message = form.message() == null ? "" : form.message();
        if (Attempt.succeeds(errors, model, OF_ANSWER, () -> work.answer(id, message))) {
            return done(id, "leads.notice.answered", redirect);
        }
        return show(id, model);
    }

    @PostMapping("/{id}/read")
    String markRead(@PathVariable UUID id, RedirectAttributes redirect) {
        work.read(id);
        return done(id, "leads.notice.read", redirect);
    }

    @PostMapping("/{id}/links")
    String link(
            @PathVariable UUID id,
            @ModelAttribute("link") LinkForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LeadLinks.Kind kind = form.kind();
        if (kind == null && !errors.hasFieldErrors("kind")) {
            errors.rejectValue("kind", "leads.error.link-kind");
        }
        String target = form.target() == null ? "" : form.target();
        if (kind != null && Attempt.succeeds(errors, model, OF_LINK, () -> linkLead.link(id, kind, target))) {
            return done(id, "leads.notice.linked", redirect);
        }
        return show(id, model);
    }

    @PostMapping("/{id}/links/{linkId}/remove")
    String unlink(@PathVariable UUID id, @PathVariable UUID linkId, RedirectAttributes redirect) {
        linkLead.remove(id, linkId);
        return done(id, "leads.notice.unlinked", redirect);
    }

    private String show(UUID id, Model model) {
        ReadLead.Shown shown = readLead.read(id);
        Lead lead = shown.lead();
        model.addAttribute("shown", shown);
        model.addAttribute("lead", lead);
        model.addAttribute("linkKinds", LeadLinks.Kind.values());
        model.addAttribute("facilities", links.facilityNames());
        model.addAttribute("people", staff.caseworkers());
        model.mergeAttributes(Map.of(
                "decision", new DecisionForm(null, "", lead.version()),
                "assignment", new AssignForm(lead.assigneeId(), lead.version()),
                "answer", new AnswerForm(""),
                "link", new LinkForm(null, "")));
        return "leads/lead";
    }

    private static String done(UUID id, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/leads/" + id;
    }

    /** A form that lost its version decides nothing. */
    private static int version(@Nullable Integer version) {
        return version == null ? -1 : version;
    }
}
