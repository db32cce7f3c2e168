package org.sila.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.web.paging.Cursor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases, and the page of one. */
@Controller
@RequestMapping("/cases")
class CaseController {

    private final CaseList caseList;
    private final ReadCase readCase;

    CaseController(CaseList caseList, ReadCase readCase) {
        this.caseList = caseList;
        this.readCase = readCase;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable CaseStatus status,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        model.addAttribute("status", status);
        model.addAttribute("mine", mine);
        model.addAttribute("statuses", CaseStatus.values());
        model.addAttribute(
                "page", caseList.page(status, mine, Cursor.parse(from).orElse(null)));
        return "cases/cases";
    }

    @GetMapping("/{id}")
    String read(@PathVariable UUID id, Model model) {
        model.addAttribute("form", CaseForm.EMPTY);
        return show(id, model);
    }

    /** The page with the forms as the model has them. */
    String show(UUID id, Model model) {
        model.addAttribute("file", readCase.read(id));
        return "cases/case";
    }
}
