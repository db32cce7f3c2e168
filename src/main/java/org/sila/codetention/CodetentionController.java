package org.sila.codetention;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;
import org.sila.web.Attempt;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who was held at the same time, and the request that somebody of them be asked. */
@Controller
@RequestMapping("/codetention/{id}")
class CodetentionController {

    private final ReadCodetention readCodetention;
    private final RequestContact requestContact;

    CodetentionController(ReadCodetention readCodetention, RequestContact requestContact) {
        this.readCodetention = readCodetention;
        this.requestContact = requestContact;
    }

    /** What is to be asked. */
    record RequestForm(@Size(max = 2000) @Nullable String words) {}

    @GetMapping
    String list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int stay,
            @RequestParam(defaultValue = "false") boolean survivors,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        model.addAttribute(
                "held",
                readCodetention.read(id, stay, survivors, Cursor.parse(from).orElse(null)));
        return "codetention/held";
    }

    @GetMapping("/{kind}/{about}")
    String ask(@PathVariable UUID id, @PathVariable HeldToo.Kind kind, @PathVariable UUID about, Model model) {
        model.addAttribute("form", new RequestForm(""));
        return show(id, kind, about, model);
    }

    @PostMapping("/{kind}/{about}")
    String request(
            @PathVariable UUID id,
            @PathVariable HeldToo.Kind kind,
            @PathVariable UUID about,
            @Valid @ModelAttribute("form") RequestForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        String words = WrittenText.cleanLines(form.words());
        if (words.isEmpty()) {
            errors.rejectValue("words", "codetention.error.words");
        }
        if (Attempt.succeeds(errors, model, () -> requestContact.request(id, kind, about, words))) {
            redirect.addFlashAttribute("notice", "codetention.notice.requested");
            return "redirect:/codetention/" + id;
        }
        return show(id, kind, about, model);
    }

    private String show(UUID id, HeldToo.Kind kind, UUID about, Model model) {
        model.addAttribute("somebody", requestContact.read(id, kind, about));
        return "codetention/request";
    }
}
