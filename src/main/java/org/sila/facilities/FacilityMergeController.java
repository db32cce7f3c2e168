package org.sila.facilities;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.places.Places;
import org.sila.web.Attempt;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.sila.web.paging.UpTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which somebody says that a facility is another one: which one, what follows, and that it was not so. */
@Controller
@RequestMapping("/facilities/{id}")
class FacilityMergeController {

    private static final Map<String, String> FIELDS = Map.of(
            MergeFacilities.NO_REASON_TO_MERGE, "reason",
            MergeFacilities.NO_REASON_TO_SEPARATE, "reason");

    private final FacilityStore store;
    private final TypedFacility typedFacility;
    private final ForeseeFacilityMerge foreseeMerge;
    private final MergeFacilities mergeFacilities;
    private final ReadMerges readMerges;
    private final Places places;

    FacilityMergeController(
            FacilityStore store,
            TypedFacility typedFacility,
            ForeseeFacilityMerge foreseeMerge,
            MergeFacilities mergeFacilities,
            ReadMerges readMerges,
            Places places) {
        this.store = store;
        this.typedFacility = typedFacility;
        this.foreseeMerge = foreseeMerge;
        this.mergeFacilities = mergeFacilities;
        this.readMerges = readMerges;
        this.places = places;
    }

    /** What it turned out to be, by any name. */
    record OtherForm(
            @NotBlank(message = "{facilities.merge.into.missing}") @Nullable
            String into) {}

    /**
     * Why they are one.
     *
     * @param version of the facility that becomes a second name, when what follows was shown
     * @param otherVersion of the one that stays, then
     */
    record MergeForm(
            @Nullable Integer version,
            @Nullable Integer otherVersion,

            @NotBlank(message = "{facilities.merge.reason.missing}") @Size(max = 1000) @Nullable
            String reason) {}

    /**
     * Why they are two.
     *
     * @param version of the facility when it was shown
     */
    record SeparateForm(
            @Nullable Integer version,

            @NotBlank(message = "{facilities.separate.reason.missing}") @Size(max = 1000) @Nullable
            String reason) {}

    @GetMapping("/merge")
    String choose(@PathVariable UUID id, Locale reader, Model model) {
        StoredFacility facility = find(id);
        if (facility.mergedInto() != null) {
            return "redirect:/facilities/" + id;
        }
        model.addAttribute("form", new OtherForm(""));
        return showChoice(facility, reader, model);
    }

    @PostMapping("/merge")
    String chosen(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") OtherForm form,
            BindingResult errors,
            Locale reader,
            Model model) {
        StoredFacility facility = find(id);
        Optional<UUID> other = errors.hasErrors() ? Optional.empty() : typedFacility.named(orEmpty(form.into()));
        if (other.isPresent()) {
            DomainError refused = foreseeMerge.refusal(id, other.get());
            if (refused == null) {
                return "redirect:/facilities/" + id + "/merge/" + other.get();
            }
            errors.rejectValue("into", refused.code(), refused.arguments(), null);
        } else if (!errors.hasErrors()) {
            errors.rejectValue("into", "facilities.error.unknown");
        }
        return showChoice(facility, reader, model);
    }

    private String showChoice(StoredFacility facility, Locale reader, Model model) {
        model.addAttribute("facility", facility);
        model.addAttribute("reader", reader);
        model.addAttribute("facilities", typedFacility.suggested(reader));
        return "facilities/merge";
    }

    @GetMapping("/merge/{otherId}")
    String foresee(@PathVariable UUID id, @PathVariable UUID otherId, Locale reader, Model model) {
        model.addAttribute("form", new MergeForm(null, null, ""));
        return show(foreseeMerge.foresee(id, otherId), reader, model);
    }

    @PostMapping("/merge/{otherId}")
    String merge(
            @PathVariable UUID id,
            @PathVariable UUID otherId,
            @Valid @ModelAttribute("form") MergeForm form,
            BindingResult errors,
            Locale reader,
            Model model,
            RedirectAttributes next) {
        MergeFacilities.Seen one = new MergeFacilities.Seen(id, orNone(form.version()));
        MergeFacilities.Seen other = new MergeFacilities.Seen(otherId, orNone(form.otherVersion()));
        if (Attempt.succeeds(errors, model, FIELDS, () -> mergeFacilities.merge(one, other, orEmpty(form.reason())))) {
            next.addFlashAttribute("notice", "facilities.merge.done");
            return "redirect:/facilities/" + otherId;
        }
        return show(foreseeMerge.foresee(id, otherId), reader, model);
    }

    private String show(ForeseeFacilityMerge.Foreseen foreseen, Locale reader, Model model) {
        model.addAttribute("foreseen", foreseen);
        model.addAttribute("reader", reader);
        model.addAttribute("governorates", new Governorates(places, reader));
        model.addAttribute("most", UpTo.MOST);
        model.addAttribute("fewest", UpTo.FEWEST_TOLD);
        return "facilities/merge-what-follows";
    }

    @GetMapping("/separate")
    String separating(@PathVariable UUID id, Locale reader, Model model) {
        if (find(id).mergedInto() == null) {
            return "redirect:/facilities/" + id;
        }
        model.addAttribute("form", new SeparateForm(null, ""));
        return showSeparation(id, reader, model);
    }

    @PostMapping("/separate")
    String separate(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SeparateForm form,
            BindingResult errors,
            Locale reader,
            Model model,
            RedirectAttributes next) {
        MergeFacilities.Seen one = new MergeFacilities.Seen(id, orNone(form.version()));
        if (Attempt.succeeds(errors, model, FIELDS, () -> mergeFacilities.separate(one, orEmpty(form.reason())))) {
            next.addFlashAttribute("notice", "facilities.separate.done");
            return "redirect:/facilities/" + id;
        }
        return showSeparation(id, reader, model);
    }

    private String showSeparation(UUID id, Locale reader, Model model) {
        model.addAttribute("read", readMerges.read(id));
        model.addAttribute("reader", reader);
        return "facilities/separate";
    }

    private StoredFacility find(UUID id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static int orNone(@Nullable Integer version) {
        return version == null ? -1 : version;
    }
}
