package org.sila.sources;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.web.Attempt;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a detainee record, and the way to remove it at the wish of whom it is about. */
@Controller
class RecordController {

    private final ReadRecord readRecord;
    private final RemoveRecord removeRecord;

    RecordController(ReadRecord readRecord, RemoveRecord removeRecord) {
        this.readRecord = readRecord;
        this.removeRecord = removeRecord;
    }

    /** How the wish to be removed reached us. */
    record RemovalForm(@Size(max = 500) @Nullable String how) {}

    @GetMapping("/records/{id}")
    String read(@PathVariable UUID id, Model model) {
        model.addAttribute("file", readRecord.read(id));
        return "sources/record";
    }

    @GetMapping("/records/{id}/removal")
    String askToRemove(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new RemovalForm(null));
        model.addAttribute("id", id);
        return "sources/remove-record";
    }

    @PostMapping("/records/{id}/removal")
    String remove(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RemovalForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        boolean[] remembered = new boolean[1];
        boolean removed = Attempt.succeeds(
                errors,
                model,
                Map.of("sources.remove.error.how", "how"),
                () -> remembered[0] = removeRecord.remove(id, Objects.requireNonNullElse(form.how(), "")));
        if (!removed) {
            model.addAttribute("id", id);
            return "sources/remove-record";
        }
        redirect.addFlashAttribute(
                "notice", remembered[0] ? "sources.remove.notice.done" : "sources.remove.notice.may-come-again");
        return "redirect:/records/" + id;
    }

    @Configuration(proxyBeanMethods = false)
    static class Routes {

        @Bean
        RouteRules recordRouteRules() {
            return () -> List.of(
                    RouteRule.staff("/records/*", Role.CASEWORKER, Role.SUPERVISOR),
                    RouteRule.staff("/records/*/removal", Role.SUPERVISOR));
        }
    }
}
