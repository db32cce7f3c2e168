package org.sila.gazetteer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;
import org.sila.web.Attempt;
import org.sila.web.NotFound;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.sila.web.paging.UpTo;
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

/** The pages on which somebody says that a place is another one: which one, what follows, and that it was not so. */
@Controller
@RequestMapping("/places/{id}")
class MergeController {

    private final PlaceStore store;
    private final ListPlaces listPlaces;
    private final ForeseeMerge foreseeMerge;
    private final MergePlaces mergePlaces;

    MergeController(PlaceStore store, ListPlaces listPlaces, ForeseeMerge foreseeMerge, MergePlaces mergePlaces) {
        this.store = store;
        this.listPlaces = listPlaces;
        this.foreseeMerge = foreseeMerge;
        this.mergePlaces = mergePlaces;
    }

    /**
     * Why they are one.
     *
     * @param version of the place that is merged, when what follows was shown
     * @param otherVersion of the one that stays, then
     */
    record MergeForm(
            @Nullable Integer version,
            @Nullable Integer otherVersion,

            @NotBlank(message = "{gazetteer.merge.reason.missing}") @Size(max = 1000) @Nullable
            String reason) {

        /** Without marks that nobody sees; a reason of nothing else is none. */
        MergeForm {
            reason = reason == null ? null : WrittenText.cleanLines(reason);
        }
    }

    @GetMapping("/merge")
    String choose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String from,
            Locale reader,
            Model model) {
        StoredPlace place = store.find(id).orElseThrow(NotFound::new);
        if (place.isMerged()) {
            return "redirect:/places/" + id;
        }
        String lookedFor = WrittenText.clean(name);
        Page<ListPlaces.Line> page = lookedFor.isEmpty()
                ? new Page<>(foreseeMerge.likely(place), null, null)
                : listPlaces
                        .page(
                                lookedFor,
                                place.kind(),
                                reader,
                                Cursor.parse(from).orElse(null))
                        .page();
        model.addAttribute("place", place);
        model.addAttribute("name", lookedFor);
        model.addAttribute("page", page);
        model.addAttribute("others", others(page.items(), id));
        model.addAttribute("reader", reader);
        return "gazetteer/merge";
    }

    private static List<ListPlaces.Line> others(List<ListPlaces.Line> found, UUID id) {
        return found.stream().filter(line -> !line.place().id().equals(id)).toList();
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
        MergePlaces.Seen one = new MergePlaces.Seen(id, orNone(form.version()));
        MergePlaces.Seen other = new MergePlaces.Seen(otherId, orNone(form.otherVersion()));
        String reason = form.reason() == null ? "" : form.reason();
        if (Attempt.succeeds(errors, model, () -> mergePlaces.merge(one, other, reason))) {
            next.addFlashAttribute("notice", "gazetteer.merge.done");
            return "redirect:/places/" + otherId;
        }
        return show(foreseeMerge.foresee(id, otherId), reader, model);
    }

    @PostMapping("/separate")
    String separate(@PathVariable UUID id, @RequestParam int version, RedirectAttributes next) {
        mergePlaces.separate(new MergePlaces.Seen(id, version));
        next.addFlashAttribute("notice", "gazetteer.separate.done");
        return "redirect:/places/" + id;
    }

    private static String show(ForeseeMerge.Foreseen foreseen, Locale reader, Model model) {
        model.addAttribute("foreseen", foreseen);
        model.addAttribute("reader", reader);
        model.addAttribute("most", UpTo.MOST);
        model.addAttribute("fewest", UpTo.FEWEST_TOLD);
        return "gazetteer/merge-what-follows";
    }

    private static int orNone(@Nullable Integer version) {
        return version == null ? -1 : version;
    }
}
