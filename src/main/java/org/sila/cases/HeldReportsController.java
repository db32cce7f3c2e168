package org.sila.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.reports.HeldReports;
import org.sila.web.paging.Cursor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where staff read what came in a flood, and say of each report whether a person wrote it. */
@Controller
@RequestMapping("/held")
class HeldReportsController {

    private final HeldReports held;

    HeldReportsController(HeldReports held) {
        this.held = held;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "false") boolean discarded,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        model.addAttribute("listed", held.list(discarded, Cursor.parse(from).orElse(null)));
        return "cases/held";
    }

    @PostMapping("/{id}/welcome")
    String letIn(@PathVariable UUID id, RedirectAttributes redirect) {
        held.letIn(id);
        return back("cases.held.notice.let-in", redirect);
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable UUID id, RedirectAttributes redirect) {
        held.discard(id);
        return back("cases.held.notice.discarded", redirect);
    }

    @PostMapping("/{id}/back")
    String bringBack(@PathVariable UUID id, RedirectAttributes redirect) {
        held.bringBack(id);
        return back("cases.held.notice.back", redirect);
    }

    private static String back(String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/held";
    }
}
