package org.sila.operations;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.web.Attempt;
import org.sila.web.paging.Cursor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one operation, which several controllers show. */
@Component
class OperationPage {

    private final ReadOperation readOperation;
    private final OperationPlaces places;
    private final LocalMoments moments;

    OperationPage(ReadOperation readOperation, OperationPlaces places, LocalMoments moments) {
        this.readOperation = readOperation;
        this.places = places;
        this.moments = moments;
    }

    /** A lead that belongs to it, by its reference. */
    record LeadForm(@Nullable String reference) {}

    /** Reads the operation for one of its pages. */
    ReadOperation.Shown read(UUID id, Model model) {
        return read(id, null, model);
    }

    /** The page itself, with its forms as they were sent or empty. */
    String show(UUID id, @Nullable String from, @Nullable UUID corrects, Model model) {
        ReadOperation.Shown shown = read(id, Cursor.parse(from).orElse(null), model);
        if (!model.containsAttribute("logForm")) {
            model.addAttribute("logForm", new RunOperation.LogForm(moments.now(), "", corrects, Ids.next()));
        }
        if (!model.containsAttribute("leadForm")) {
            model.addAttribute("leadForm", new LeadForm(""));
        }
        model.addAttribute("parts", places.parts(shown.operation().facility()));
        return "operations/operation";
    }

    private ReadOperation.Shown read(UUID id, @Nullable Cursor from, Model model) {
        ReadOperation.Shown shown = readOperation.read(id, from);
        model.addAttribute("shown", shown);
        model.addAttribute("operation", shown.operation());
        return shown;
    }

    static String done(UUID id, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/operations/" + id;
    }

    /** Tries to make something; empty where the form is to be shown again. */
    static <T> Optional<T> made(BindingResult errors, Model model, Map<String, String> fields, Supplier<T> make) {
        AtomicReference<T> made = new AtomicReference<>();
        Attempt.succeeds(errors, model, fields, () -> made.set(make.get()));
        return Optional.ofNullable(made.get());
    }
}
