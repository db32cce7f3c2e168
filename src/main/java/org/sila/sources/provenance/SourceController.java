package org.sila.sources.provenance;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.sources.RecordKind;
import org.sila.web.paging.Cursor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of sources, the page of one, and the records in it. */
@Controller
@RequestMapping("/sources")
class SourceController {

    private final SourceList list;
    private final ReadSource readSource;
    private final ListRecords listRecords;

    SourceController(SourceList list, ReadSource readSource, ListRecords listRecords) {
        this.list = list;
        this.readSource = readSource;
        this.listRecords = listRecords;
    }

    /** What the list is narrowed by; the words are sent, and stand in no address: a testimony is called after somebody. */
    record ListForm(
            @Nullable String words,
            @Nullable RecordKind kind,
            @Nullable String from) {

        String sought() {
            return words == null ? "" : words;
        }

        public boolean isNarrow() {
            return kind != null || !sought().isBlank();
        }
    }

    @GetMapping
    String all(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        return list(new ListForm("", kindNamed(kind), from), model);
    }

    @PostMapping
    String found(@ModelAttribute("form") ListForm form, Model model) {
        return list(form, model);
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("file", readSource.read(id));
        return "sources/source";
    }

    @GetMapping("/{id}/records")
    String records(@PathVariable UUID id, @RequestParam(required = false) @Nullable String from, Model model) {
        model.addAttribute("listed", listRecords.page(id, Cursor.parse(from).orElse(null)));
        return "sources/records";
    }

    private String list(ListForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", RecordKind.values());
        model.addAttribute(
                "page",
                list.page(form.sought(), form.kind(), Cursor.parse(form.from()).orElse(null)));
        return "sources/sources";
    }

    private static @Nullable RecordKind kindNamed(@Nullable String name) {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
