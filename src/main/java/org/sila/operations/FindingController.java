package org.sila.operations;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
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

/** The forms of what an operation found. */
@Controller
@RequestMapping("/operations/{id}/findings")
class FindingController {

    private static final Map<String, String> OF_FINDING = Map.of(
            "operations.error.finding-kind", "kind",
            "operations.error.finding", "told",
            "operations.error.too-long", "told",
            "operations.error.no-source", "source",
            "operations.error.time", "foundAt",
            "operations.error.ahead", "foundAt");

    private final OperationPage page;
    private final OperationFindings findings;
    private final OperationPlaces places;
    private final LocalMoments moments;

    FindingController(OperationPage page, OperationFindings findings, OperationPlaces places, LocalMoments moments) {
        this.page = page;
        this.findings = findings;
        this.places = places;
        this.moments = moments;
    }

    /** Why a finding is struck. */
    record StrikeForm(@Nullable String reason) {}

    @GetMapping("/new")
    String blank(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new OperationFindings.FindingForm(null, "", moments.now(), "", "", "", Ids.next()));
        return showNew(id, model);
    }

    @PostMapping("/new")
    String record(
            @PathVariable UUID id,
            @ModelAttribute("form") OperationFindings.FindingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (Attempt.succeeds(errors, model, OF_FINDING, () -> findings.record(id, form))) {
            return OperationPage.done(id, "operations.notice.finding", redirect);
        }
        return showNew(id, model);
    }

    @GetMapping("/{findingId}/strike")
    String ask(@PathVariable UUID id, @PathVariable UUID findingId, Model model) {
        model.addAttribute("form", new StrikeForm(""));
        return showStrike(id, findingId, model);
    }

    @PostMapping("/{findingId}/strike")
    String strike(
            @PathVariable UUID id,
            @PathVariable UUID findingId,
            @ModelAttribute("form") StrikeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Map<String, String> fields = Map.of("operations.error.reason", "reason", "operations.error.too-long", "reason");
        if (Attempt.succeeds(errors, model, fields, () -> findings.strike(id, findingId, form.reason()))) {
            return OperationPage.done(id, "operations.notice.struck", redirect);
        }
        return showStrike(id, findingId, model);
    }

    private String showNew(UUID id, Model model) {
        ReadOperation.Shown shown = page.read(id, model);
        model.addAttribute("kinds", FindingKind.values());
        model.addAttribute("parts", places.parts(shown.operation().facility()));
        return "operations/new-finding";
    }

    private String showStrike(UUID id, UUID findingId, Model model) {
        page.read(id, model);
        model.addAttribute("finding", findings.require(id, findingId));
        return "operations/strike";
    }
}
