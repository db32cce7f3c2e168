package org.sila.cases;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.web.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a message to a family is written: apart from the case, so that no note goes out by mistake. */
@Controller
@RequestMapping("/cases/{id}")
class MessageController {

    private static final Map<String, String> FIELDS = Map.of(
            "cases.message.error.empty", "message",
            "cases.message.error.too-long", "message",
            "cases.message.error.asks", "asks",
            "cases.message.error.harmless", "harmless");

    private final WriteToFamily writeToFamily;
    private final ReadCase readCase;

    MessageController(WriteToFamily writeToFamily, ReadCase readCase) {
        this.writeToFamily = writeToFamily;
        this.readCase = readCase;
    }

    /** What is written, whether it asks for something, and that it gives nothing away. */
    record MessageForm(
            @Nullable String message,
            @Nullable Boolean asks,
            @Nullable Boolean harmless) {}

    @GetMapping("/reports/{reportId}/message")
    String ask(@PathVariable UUID id, @PathVariable UUID reportId, Model model) {
        model.addAttribute("form", new MessageForm(null, null, null));
        return show(id, reportId, model);
    }

    @PostMapping("/reports/{reportId}/message")
    String write(
            @PathVariable UUID id,
            @PathVariable UUID reportId,
            @ModelAttribute("form") MessageForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        boolean[] waits = new boolean[1];
        if (Attempt.succeeds(
                errors,
                model,
                FIELDS,
                () -> waits[0] = writeToFamily.write(
                        id,
                        reportId,
                        form.message() == null ? "" : form.message(),
                        Boolean.TRUE.equals(form.asks()),
                        Boolean.TRUE.equals(form.harmless())))) {
            return done(id, redirect, waits[0] ? "cases.message.notice.waits" : "cases.message.notice.sent");
        }
        return show(id, reportId, model);
    }

    @PostMapping("/reports/{reportId}/read")
    String read(@PathVariable UUID id, @PathVariable UUID reportId, RedirectAttributes redirect) {
        writeToFamily.read(id, reportId);
        return done(id, redirect, "cases.message.notice.read");
    }

    @PostMapping("/messages/{messageId}/release")
    String release(@PathVariable UUID id, @PathVariable UUID messageId, RedirectAttributes redirect) {
        writeToFamily.decide(id, messageId, true);
        return done(id, redirect, "cases.message.notice.sent");
    }

    @PostMapping("/messages/{messageId}/refuse")
    String refuse(@PathVariable UUID id, @PathVariable UUID messageId, RedirectAttributes redirect) {
        writeToFamily.decide(id, messageId, false);
        return done(id, redirect, "cases.message.notice.refused");
    }

    private String show(UUID caseId, UUID reportId, Model model) {
        CaseFile file = readCase.read(caseId);
        model.addAttribute("file", file);
        model.addAttribute("report", writeToFamily.report(file.view(), reportId));
        model.addAttribute("needsSecond", WriteToFamily.needsSecond(file.view()));
        return "cases/message";
    }

    private static String done(UUID caseId, RedirectAttributes redirect, String notice) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/cases/" + caseId;
    }
}
