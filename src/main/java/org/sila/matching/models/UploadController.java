package org.sila.matching.models;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sila.web.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that takes a model in. */
@Controller("modelUploadController")
class UploadController {

    private static final String PAGE = "matching/model-upload";
    private static final Map<String, String> FIELDS = Map.of(
            "matching.models.error.too-big", "file",
            "matching.models.error.no-name", "name",
            "matching.models.error.name-taken", "name");

    private final UploadModel uploadModel;
    private final ReadModels readModels;

    UploadController(UploadModel uploadModel, ReadModels readModels) {
        this.uploadModel = uploadModel;
        this.readModels = readModels;
    }

    @GetMapping("/matching/models/new")
    String page(Model model) {
        model.addAttribute("form", UploadForm.EMPTY);
        return show(model);
    }

    @PostMapping("/matching/models")
    String upload(
            @Valid @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!form.hasFile()) {
            errors.rejectValue("file", "matching.models.error.no-file");
        } else if (form.isTooBig()) {
            errors.rejectValue(
                    "file", "matching.models.error.too-big", new Object[] {UploadModel.LARGEST / 1024}, null);
        }
        UUID[] brought = new UUID[1];
        try {
            if (Attempt.succeeds(errors, model, FIELDS, () -> brought[0] = upload(form))) {
                redirect.addFlashAttribute("notice", "matching.models.notice.BROUGHT");
                return "redirect:/matching/models/" + brought[0];
            }
        } catch (UnusableModel unusable) {
            errors.rejectValue("file", "matching.model-fault." + unusable.fault(), unusable.arguments(), null);
        }
        return show(model);
    }

    private UUID upload(UploadForm form) {
        try {
            return uploadModel.upload(Objects.requireNonNull(form.file()).getBytes(), form.called(), form.because());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String show(Model model) {
        model.addAttribute("overview", readModels.overview(null));
        return PAGE;
    }
}
