package org.sila.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sila.imports.ListValues.FoundValue;
import org.sila.imports.rows.Field;
import org.sila.imports.rows.ValueChoices;
import org.sila.web.Attempt;
import org.sila.web.NotFound;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the words of a list get their meaning. */
@Controller
class ValuesController {

    private static final int ON_A_PAGE = 50;

    private final ListImports imports;
    private final ListValues values;
    private final DecideValues decideValues;

    ValuesController(ListImports imports, ListValues values, DecideValues decideValues) {
        this.imports = imports;
        this.values = values;
        this.decideValues = decideValues;
    }

    /** A word and where it stands in the order, by which pages are cut: addresses must not carry words. */
    record Placed(int place, FoundValue value) {}

    @GetMapping("/imports/{id}/values/{field}")
    String page(
            @PathVariable UUID id,
            @PathVariable Field field,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        ListImport list = waiting(id, field);
        return list.state() == ImportState.UPLOADED
                ? show(list, field, from, ValuesForm.EMPTY, model)
                : "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/values/{field}")
    String decide(
            @PathVariable UUID id,
            @PathVariable Field field,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes next) {
        ListImport list = waiting(id, field);
        if (list.state() != ImportState.UPLOADED) {
            return "redirect:/imports/" + id;
        }
        ValuesForm form = ValuesForm.of(sent);
        BindingResult errors = new BeanPropertyBindingResult(form, "form");
        form.unknown(field, values)
                .ifPresent(unknown -> errors.reject("imports.values.unknown", new Object[] {unknown}, null));
        if (form.contradictsItself()) {
            errors.reject("imports.values.both");
        }
        if (!Attempt.succeeds(errors, model, () -> decide(id, field, form))) {
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
            return show(list, field, sent.getFirst("from"), form, model);
        }
        if ("rest".equals(sent.getFirst("go"))) {
            decideValues.leaveTheRest(id, field);
        }
        next.addFlashAttribute("notice", "imports.values.kept");
        return "redirect:/imports/" + id;
    }

    private void decide(UUID id, Field field, ValuesForm form) {
        if (field == Field.FACILITY) {
            decideValues.createFacilities(id, form.newFacilities());
        }
        decideValues.decide(id, field, form.choices(field, values), form.undecided());
    }

    private ListImport waiting(UUID id, Field field) {
        return imports.find(id)
                .filter(found ->
                        ValueChoices.fields(found.details().kind().fields()).contains(field))
                .orElseThrow(NotFound::new);
    }

    private String show(ListImport list, Field field, @Nullable String from, ValuesForm form, Model model) {
        List<FoundValue> found =
                values.of(list).stream().filter(value -> value.field() == field).toList();
        Locale language = LocaleContextHolder.getLocale();
        model.addAttribute("list", list);
        model.addAttribute("field", field);
        model.addAttribute("form", form);
        model.addAttribute("from", from);
        model.addAttribute("page", cut(found, from));
        model.addAttribute(
                "undecided", found.stream().filter(FoundValue::isUndecided).count());
        model.addAttribute("creations", field == Field.FACILITY ? ValuesForm.Creation.values() : null);
        model.addAttribute("constants", ListValues.hasConstants(field));
        model.addAttribute("prefix", field == Field.SEX ? "person.sex." : "person.detention-event.");
        model.addAttribute("choices", values.choices(field, language));
        return "imports/values";
    }

    private static Page<Placed> cut(List<FoundValue> found, @Nullable String from) {
        Cursor cursor = Cursor.parse(from).filter(ValuesController::isPlace).orElse(null);
        int at = cursor == null ? -1 : Integer.parseInt(cursor.keys().get(0));
        boolean backwards = cursor != null && cursor.backwards();
        List<Placed> near = new ArrayList<>(IntStream.range(
                        backwards ? Math.max(0, at - ON_A_PAGE - 1) : at + 1,
                        Math.min(found.size(), backwards ? at : at + ON_A_PAGE + 2))
                .mapToObj(place -> new Placed(place, found.get(place)))
                .toList());
        if (backwards) {
            Collections.reverse(near);
        }
        return Page.of(near, ON_A_PAGE, cursor, placed -> List.of(Integer.toString(placed.place())));
    }

    /** False for a cursor that somebody made up. */
    private static boolean isPlace(Cursor cursor) {
        return cursor.keys().size() == 1 && cursor.keys().get(0).matches("\\d{1,6}");
    }
}
