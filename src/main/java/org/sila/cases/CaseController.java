package org.sila.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.web.paging.Cursor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases, and the page of one; its small forms are in {@link CaseWorkController}. */
@Controller
@RequestMapping("/cases")
class CaseController {

    private final CaseList caseList;
    private final CasePage casePage;

    CaseController(CaseList caseList, CasePage casePage) {
        this.caseList = caseList;
        this.casePage = casePage;
    }

    /** What the address of the list asks; what it does not name does not matter. */
    record CaseFilter(
            @Nullable CaseScope list,
            @Nullable CaseStatus status,
            @Nullable UUID person,
            @Nullable Boolean open,
            @Nullable CaseAge age,
            @Nullable String news,
            @Nullable CaseStatus left,
            @Nullable Boolean unread,
            @Nullable Boolean waiting,
            @Nullable Instant since) {

        CaseList.Asked asked() {
            return new CaseList.Asked(
                    list == null ? CaseScope.ALL : list,
                    status,
                    person,
                    Boolean.TRUE.equals(open),
                    age,
                    news,
                    left,
                    Boolean.TRUE.equals(unread),
                    Boolean.TRUE.equals(waiting),
                    since);
        }
    }

    @GetMapping
    String list(CaseFilter filter, @RequestParam(required = false) @Nullable String from, Model model) {
        CaseList.Asked asked = filter.asked();
        model.addAttribute("asked", asked);
        model.addAttribute("scopes", CaseScope.values());
        model.addAttribute("statuses", CaseStatus.values());
        model.addAttribute("page", caseList.page(asked, Cursor.parse(from).orElse(null)));
        return "cases/cases";
    }

    @GetMapping("/{id}")
    String read(@PathVariable UUID id, Model model) {
        return casePage.show(id, model);
    }
}
