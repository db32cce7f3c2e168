package org.sila.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.imports.rows.Field;
import org.sila.imports.rows.SeveralNames;
import org.sila.web.Attempt;
import org.sila.web.NotFound;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.context.MessageSource;
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

/** The list of imports and the page of one: before, while and after it is brought in. */
@Controller
class ImportsController {

    private static final int IMPORTS_ON_A_PAGE = 25;
    private static final int REFUSALS_SHOWN = 100;
    private static final String SECONDS_TO_LOOK_AGAIN = "2";
    private static final Set<String> AT_EARLIER_LISTS = Set.of("earlier", "compare");

    private final ListImports imports;
    private final Refusals refusals;
    private final PreviewList previewList;
    private final ChooseColumns chooseColumns;
    private final StartImport startImport;
    private final AlterImport alterImport;
    private final DiscardImport discardImport;
    private final LookAtEarlierLists earlierLists;
    private final MessageSource messages;

    ImportsController(
            ListImports imports,
            Refusals refusals,
            PreviewList previewList,
            ChooseColumns chooseColumns,
            StartImport startImport,
            AlterImport alterImport,
            DiscardImport discardImport,
            LookAtEarlierLists earlierLists,
            MessageSource messages) {
        this.imports = imports;
        this.refusals = refusals;
        this.previewList = previewList;
        this.chooseColumns = chooseColumns;
        this.startImport = startImport;
        this.alterImport = alterImport;
        this.discardImport = discardImport;
        this.earlierLists = earlierLists;
        this.messages = messages;
    }

    @GetMapping("/imports")
    String list(@RequestParam(required = false) @Nullable String from, Model model) {
        Cursor cursor = Cursor.parse(from).filter(Cursor::isMomentAndId).orElse(null);
        model.addAttribute(
                "page", Page.of(imports.page(IMPORTS_ON_A_PAGE, cursor), IMPORTS_ON_A_PAGE, cursor, ListImports::key));
        return "imports/list";
    }

    @GetMapping("/imports/{id}")
    String one(@PathVariable UUID id, Model model, HttpServletResponse response) {
        ListImport list = imports.find(id).orElseThrow(NotFound::new);
        if (list.state() == ImportState.UPLOADED) {
            earlierLists.begin(id);
            ListPreview preview = previewList.preview(id);
            return previewPage(preview, ColumnsForm.of(preview), model);
        }
        if (list.state() == ImportState.RUNNING) {
            response.setHeader("Refresh", SECONDS_TO_LOOK_AGAIN);
        }
        model.addAttribute("list", list);
        model.addAttribute(
                "mends",
                list.mends() == null ? null : imports.find(list.mends()).orElse(null));
        model.addAttribute("mending", imports.mending(id));
        model.addAttribute("refusals", refusals.first(id, REFUSALS_SHOWN));
        return "imports/progress";
    }

    /**
     * One form and its buttons, wherever on the page they stand: look again with these columns, here or at the earlier
     * lists, compare with those anew, bring the list in; or guess the columns anew. All but the last keep what was chosen.
     */
    @PostMapping("/imports/{id}/columns")
    String columns(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Model model) {
        ListImport list = imports.find(id).orElseThrow(NotFound::new);
        if (list.state() != ImportState.UPLOADED) {
            return "redirect:/imports/" + id;
        }
        if ("guess".equals(sent.getFirst("go"))) {
            chooseColumns.guessAnew(id);
            return "redirect:/imports/" + id;
        }
        List<Field> possible = list.details().kind().fields();
        ColumnsForm form = ColumnsForm.of(sent.get("columns"));
        String go = Objects.requireNonNullElse(sent.getFirst("go"), "");
        boolean start = go.equals("start");
        BindingResult errors = errors(form, possible, start);
        if (errors.hasErrors()) {
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
            return previewPage(previewList.preview(id), form, model);
        }
        chooseColumns.choose(id, form.fields(possible));
        if (start && !Attempt.succeeds(errors, model, () -> startImport.start(id))) {
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
            return previewPage(previewList.preview(id), form, model);
        }
        if (go.equals("compare")) {
            earlierLists.beginAnew(id);
        }
        return "redirect:/imports/" + id + (AT_EARLIER_LISTS.contains(go) ? "#earlier" : "");
    }

    @PostMapping("/imports/{id}/continue")
    String goOn(@PathVariable UUID id) {
        startImport.start(id);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/stop")
    String stop(@PathVariable UUID id) {
        alterImport.stop(id);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/names")
    String names(@PathVariable UUID id, @RequestParam boolean repair) {
        alterImport.repairNames(id, repair);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/discard")
    String discard(@PathVariable UUID id, RedirectAttributes next) {
        discardImport.discard(id);
        next.addFlashAttribute("notice", "imports.discarded");
        return "redirect:/imports";
    }

    private BindingResult errors(ColumnsForm form, List<Field> possible, boolean start) {
        BindingResult errors = new BeanPropertyBindingResult(form, "form");
        form.chosenTwice(possible)
                .ifPresent(field -> errors.reject("imports.columns.twice", new Object[] {nameOf(field)}, null));
        if (start && !form.namePeople(possible)) {
            errors.reject("imports.no-name-column");
        }
        return errors;
    }

    private String nameOf(Field field) {
        return messages.getMessage("imports.field." + field, null, LocaleContextHolder.getLocale());
    }

    private static String previewPage(ListPreview preview, ColumnsForm form, Model model) {
        model.addAttribute("preview", preview);
        model.addAttribute("list", preview.list());
        model.addAttribute("found", preview.findings());
        model.addAttribute("hiddenChoices", HiddenCells.values());
        model.addAttribute("kindsOfNames", SeveralNames.Kind.values());
        model.addAttribute("form", form);
        model.addAttribute("fields", preview.list().details().kind().fields());
        return "imports/preview";
    }
}
