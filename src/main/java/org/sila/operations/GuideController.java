package org.sila.operations;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffDirectory;
import org.sila.web.Attempt;
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

/** Who shows the way: kept, and shown to whoever says why. */
@Controller
@RequestMapping("/operations/{id}/guide")
class GuideController {

    private final OperationPage page;
    private final OperationGuide guide;
    private final StaffDirectory staff;

    GuideController(OperationPage page, OperationGuide guide, StaffDirectory staff) {
        this.page = page;
        this.guide = guide;
        this.staff = staff;
    }

    /** Who it is. */
    record GuideForm(@Nullable String guide, boolean protectedWitness) {}

    /** Why somebody looks. */
    record LookForm(@Nullable String reason) {}

    @GetMapping
    String open(@PathVariable UUID id, Model model) {
        return show(id, model);
    }

    @PostMapping
    String keep(
            @PathVariable UUID id,
            @ModelAttribute("form") GuideForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "-1") int version,
            Model model,
            RedirectAttributes redirect) {
        if (Attempt.succeeds(
                errors,
                model,
                Map.of("operations.error.too-long", "guide"),
                () -> guide.keep(id, form.guide(), form.protectedWitness(), version))) {
            return OperationPage.done(id, "operations.notice.guide", redirect);
        }
        return show(id, model);
    }

    /** Nothing of it stands in an address, and going back does not show it again. */
    @PostMapping("/look")
    String look(@PathVariable UUID id, @ModelAttribute("look") LookForm form, BindingResult errors, Model model) {
        Map<String, String> fields = Map.of("operations.error.reason", "reason", "operations.error.too-long", "reason");
        Optional<String> known = OperationPage.made(errors, model, fields, () -> guide.show(id, form.reason()));
        known.ifPresent(text -> model.addAttribute("known", text));
        return show(id, model);
    }

    private String show(UUID id, Model model) {
        ReadOperation.Shown shown = page.read(id, model);
        var looks = guide.looks(id);
        model.addAttribute("looks", looks);
        model.addAttribute(
                "lookers",
                staff.names(looks.stream().map(OperationGuide.Look::by).collect(Collectors.toSet())));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new GuideForm("", shown.operation().guideProtected()));
        }
        if (!model.containsAttribute("look")) {
            model.addAttribute("look", new LookForm(""));
        }
        return "operations/guide";
    }
}
