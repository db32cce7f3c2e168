package org.sila.gazetteer;

import com.ibm.icu.text.Collator;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;
import org.sila.places.Place;
import org.sila.web.Attempt;
import org.sila.web.NotFound;
import org.sila.web.paging.Cursor;
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

/** The list of places, the page of one, and the form that enters and corrects it. */
@Controller
@RequestMapping("/places")
class PlaceController {

    private static final Map<String, String> FIELDS = Map.of(
            "gazetteer.error.not-coarser", "parentId",
            "gazetteer.error.not-finer", "kind",
            "gazetteer.error.governorate", "kind");

    private final ListPlaces listPlaces;
    private final ReadPlace readPlace;
    private final ListPeople listPeople;
    private final KeepPlaces keepPlaces;
    private final PlaceStore store;

    PlaceController(
            ListPlaces listPlaces,
            ReadPlace readPlace,
            ListPeople listPeople,
            KeepPlaces keepPlaces,
            PlaceStore store) {
        this.listPlaces = listPlaces;
        this.readPlace = readPlace;
        this.listPeople = listPeople;
        this.keepPlaces = keepPlaces;
        this.store = store;
    }

    @GetMapping
    String all(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String from,
            Locale reader,
            Model model) {
        String lookedFor = WrittenText.clean(name);
        Place.Kind only = Stream.of(Place.Kind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElse(null);
        model.addAttribute("name", lookedFor);
        model.addAttribute("kind", only);
        model.addAttribute("kinds", Place.Kind.values());
        model.addAttribute(
                "listed",
                listPlaces.page(lookedFor, only, reader, Cursor.parse(from).orElse(null)));
        model.addAttribute("reader", reader);
        return "gazetteer/places";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Locale reader, Model model) {
        model.addAttribute("opened", readPlace.read(id));
        model.addAttribute("reader", reader);
        model.addAttribute("most", UpTo.MOST);
        model.addAttribute("fewest", UpTo.FEWEST_TOLD);
        return "gazetteer/place";
    }

    @GetMapping("/{id}/records")
    String records(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String from, Locale reader, Model model) {
        return people(id, ListPeople.Kind.RECORDS, from, reader, model);
    }

    @GetMapping("/{id}/reports")
    String reports(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String from, Locale reader, Model model) {
        return people(id, ListPeople.Kind.REPORTS, from, reader, model);
    }

    private String people(UUID id, ListPeople.Kind kind, @Nullable String from, Locale reader, Model model) {
        model.addAttribute(
                "listed", listPeople.page(id, kind, Cursor.parse(from).orElse(null)));
        model.addAttribute("kind", kind);
        model.addAttribute("reader", reader);
        return "gazetteer/people";
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) @Nullable UUID within, Locale reader, Model model) {
        PlaceTree tree = new PlaceTree(store.all());
        UUID parent = within == null
                ? null
                : tree.find(within)
                        .map(tree::standing)
                        .orElseThrow(NotFound::new)
                        .id();
        model.addAttribute("form", PlaceForm.empty(parent));
        return show(null, model, reader);
    }

    @PostMapping("/new")
    String create(
            @Valid @ModelAttribute("form") PlaceForm form,
            BindingResult errors,
            Locale reader,
            Model model,
            RedirectAttributes next) {
        UUID id = form.keyOrNew();
        form.check(errors);
        if (form.isGovernorate()) {
            errors.rejectValue("kind", "gazetteer.error.governorate");
        }
        if (Attempt.succeeds(errors, model, FIELDS, () -> keepPlaces.create(form.read(id, id.toString())))) {
            next.addFlashAttribute("notice", "gazetteer.done");
            return "redirect:/places/" + id;
        }
        return show(null, model, reader);
    }

    @GetMapping("/{id}/change")
    String change(@PathVariable UUID id, Locale reader, Model model) {
        PlaceTree tree = new PlaceTree(store.all());
        StoredPlace place = tree.find(id).orElseThrow(NotFound::new);
        if (place.isMerged()) {
            return "redirect:/places/" + id;
        }
        model.addAttribute(
                "form",
                PlaceForm.of(place, tree.parent(place).map(StoredPlace::id).orElse(null)));
        return show(place, model, reader);
    }

    @PostMapping("/{id}/change")
    String keepChange(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PlaceForm form,
            BindingResult errors,
            Locale reader,
            Model model,
            RedirectAttributes next) {
        StoredPlace before = store.find(id).orElseThrow(NotFound::new);
        form.check(errors);
        if (Attempt.succeeds(errors, model, FIELDS, () -> keepPlaces.change(form.read(id, before.code())))) {
            next.addFlashAttribute("notice", "gazetteer.done");
            return "redirect:/places/" + id;
        }
        return show(before, model, reader);
    }

    /** What something can lie in, with its governorate. */
    record Choice(UUID id, String name) {}

    private String show(@Nullable StoredPlace place, Model model, Locale reader) {
        PlaceTree tree = new PlaceTree(store.all());
        model.addAttribute("place", place);
        model.addAttribute("reader", reader);
        model.addAttribute("kinds", Arrays.asList(Place.Kind.values()));
        model.addAttribute(
                "above",
                tree.standing().stream()
                        .filter(one -> one.kind() != Place.Kind.TOWN)
                        .map(one -> new Choice(one.id(), path(one, tree, reader)))
                        .sorted(Comparator.comparing(Choice::name, Collator.getInstance(reader)::compare))
                        .toList());
        return "gazetteer/form";
    }

    /** With its governorate, so that it is clear which one is meant. */
    private static String path(StoredPlace place, PlaceTree tree, Locale reader) {
        List<StoredPlace> above = tree.above(place);
        return above.isEmpty() ? place.name(reader) : above.get(0).name(reader) + " – " + place.name(reader);
    }
}
