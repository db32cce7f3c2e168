package org.sila.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The box, and what it finds. */
@Controller
@RequestMapping("/search")
class SearchController {

    private static final String PAGE = "search/search";

    private final StartSearch startSearch;
    private final ShowSearch showSearch;

    SearchController(StartSearch startSearch, ShowSearch showSearch) {
        this.startSearch = startSearch;
        this.showSearch = showSearch;
    }

    /** What is sent. */
    record SearchForm(@Nullable String words) {}

    @GetMapping
    String ask(Model model) {
        model.addAttribute("form", new SearchForm(""));
        return PAGE;
    }

    @PostMapping
    String search(@ModelAttribute("form") SearchForm form, BindingResult errors) {
        Question question = Question.of(form.words());
        question.problem().ifPresent(code -> errors.rejectValue("words", code, new Object[] {Question.LONGEST}, null));
        return errors.hasErrors() ? PAGE : "redirect:/search/" + startSearch.start(question);
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            @ModelAttribute("filters") Filters filters,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        SearchResults results = showSearch.show(id, filters, Cursor.parse(from).orElse(null));
        model.addAttribute("results", results);
        model.addAttribute("form", new SearchForm(results.typed()));
        return PAGE;
    }
}
