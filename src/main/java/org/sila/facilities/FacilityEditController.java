package org.sila.facilities;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.places.Facility;
import org.sila.places.Places;
import org.sila.reports.ResponsibleParty;
import org.sila.web.Attempt;
import org.sila.web.NotFound;
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

/** The forms that enter and correct a facility. */
@Controller
@RequestMapping("/facilities")
class FacilityEditController {

    private static final Map<String, String> FIELDS = Map.of("facilities.error.part-of-itself", "partOf");

    private final FacilityStore store;
    private final KeepFacilities keepFacilities;
    private final TypedFacility typedFacility;
    private final Places places;

    FacilityEditController(
            FacilityStore store, KeepFacilities keepFacilities, TypedFacility typedFacility, Places places) {
        this.store = store;
        this.keepFacilities = keepFacilities;
        this.typedFacility = typedFacility;
        this.places = places;
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) @Nullable UUID partOf, Locale reader, Model model) {
        String whole = partOf == null
                ? null
                : store.find(partOf).orElseThrow(NotFound::new).name(reader);
        model.addAttribute("form", FacilityForm.empty(whole));
        return show(null, model, reader);
    }

    @PostMapping("/new")
    String create(
            @Valid @ModelAttribute("form") FacilityForm form,
            BindingResult errors,
            Locale reader,
            Model model,
            RedirectAttributes next) {
        UUID id = form.keyOrNew();
        Optional<UUID> whole = whole(form, errors);
        if (Attempt.succeeds(
                errors,
                model,
                FIELDS,
                () -> keepFacilities.create(
                        form.read(id, id.toString(), whole.orElse(null), governorate(form.governorate()))))) {
            next.addFlashAttribute("notice", "facilities.done");
            return "redirect:/facilities/" + id;
        }
        return show(null, model, reader);
    }

    @GetMapping("/{id}/change")
    String change(@PathVariable UUID id, Locale reader, Model model) {
        StoredFacility facility = find(id);
        UUID parent = facility.parentId();
        model.addAttribute(
                "form",
                FacilityForm.of(facility, parent == null ? "" : find(parent).name(reader)));
        return show(facility, model, reader);
    }

    @PostMapping("/{id}/change")
    String keepChange(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") FacilityForm form,
            BindingResult errors,
            Locale reader,
            Model model,
            RedirectAttributes next) {
        StoredFacility before = find(id);
        Optional<UUID> whole = whole(form, errors);
        if (Attempt.succeeds(
                errors,
                model,
                FIELDS,
                () -> keepFacilities.change(
                        form.read(id, before.code(), whole.orElse(null), governorate(form.governorate()))))) {
            next.addFlashAttribute("notice", "facilities.done");
            return "redirect:/facilities/" + id;
        }
        return show(before, model, reader);
    }

    private StoredFacility find(UUID id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    private Optional<UUID> whole(FacilityForm form, BindingResult errors) {
        form.check(errors);
        Optional<UUID> whole = typedFacility.named(form.whole());
        if (whole.isEmpty() && !form.whole().isEmpty()) {
            errors.rejectValue("partOf", "facilities.error.unknown");
        }
        return whole;
    }

    private String governorate(@Nullable String code) {
        return new Governorates(places, Locale.ROOT)
                .choices().stream()
                        .map(Governorates.Choice::code)
                        .filter(known -> known.equals(code))
                        .findFirst()
                        .orElse("");
    }

    private String show(@Nullable StoredFacility facility, Model model, Locale reader) {
        model.addAttribute("facility", facility);
        model.addAttribute("reader", reader);
        model.addAttribute("kinds", Facility.Kind.values());
        model.addAttribute("parties", ResponsibleParty.values());
        model.addAttribute("partKinds", Part.values());
        model.addAttribute("governorates", new Governorates(places, reader));
        model.addAttribute("facilities", typedFacility.suggested(reader));
        return "facilities/form";
    }
}
