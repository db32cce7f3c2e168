package org.sila.cases.joins;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;
import org.sila.web.DomainError;
import org.sila.web.paging.Cursor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Cases that may be about one person: the list, and the two decisions, which the case page offers too. */
@Controller
@RequestMapping("/cases/joins")
class JoinsController {

    private static final int MOST_LETTERS = 1000;

    private final ListJoins listJoins;
    private final DecideJoin decideJoin;

    JoinsController(ListJoins listJoins, DecideJoin decideJoin) {
        this.listJoins = listJoins;
        this.decideJoin = decideJoin;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String from, Model model) {
        model.addAttribute("page", listJoins.page(Cursor.parse(from).orElse(null)));
        return "cases/joins";
    }

    @PostMapping("/{suggestion}/join")
    String join(
            @PathVariable UUID suggestion,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        String clean = WrittenText.cleanLines(reason);
        if (clean.length() > MOST_LETTERS) {
            throw new DomainError("cases.joins.error.reason-long", MOST_LETTERS);
        }
        UUID into = decideJoin.join(suggestion, clean);
        redirect.addFlashAttribute("notice", "cases.notice.joined");
        return "redirect:/cases/" + into;
    }

    /** @param page the case whose page it was said on; none for the list */
    @PostMapping("/{suggestion}/dismissal")
    String dismiss(
            @PathVariable UUID suggestion,
            @RequestParam(required = false) @Nullable UUID page,
            RedirectAttributes redirect) {
        decideJoin.dismiss(suggestion);
        redirect.addFlashAttribute("notice", "cases.joins.notice.dismissed");
        return page == null ? "redirect:/cases/joins" : "redirect:/cases/" + page;
    }
}
