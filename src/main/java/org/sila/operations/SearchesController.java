package org.sila.operations;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sila.web.Language;
import org.sila.web.paging.Cursor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public page of searches. */
@Controller
class SearchesController {

    private final PublicSearches searches;

    SearchesController(PublicSearches searches) {
        this.searches = searches;
    }

    @GetMapping("/searches")
    String all(@RequestParam(required = false) @Nullable String from, Locale reader, Model model) {
        model.addAttribute(
                "page", searches.page(Language.of(reader), Cursor.parse(from).orElse(null)));
        return "operations/searches";
    }
}
