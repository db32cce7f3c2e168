package org.sila.imports;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sila.imports.sheets.SheetRefused;
import org.sila.sources.Grade;
import org.sila.sources.RecordKind;
import org.sila.web.DomainError;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** The page that takes a list in. */
@Controller
class UploadController {

    private static final String PAGE = "imports/new";

    private final UploadList uploadList;
    private final UploadMended uploadMended;

    UploadController(UploadList uploadList, UploadMended uploadMended) {
        this.uploadList = uploadList;
        this.uploadMended = uploadMended;
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("kinds", ImportKind.values());
        model.addAttribute("recordKinds", RecordKind.values());
        model.addAttribute("reliabilities", Grade.Reliability.values());
        model.addAttribute("credibilities", List.of(1, 2, 3, 4, 5, 6));
    }

    @GetMapping("/imports/new")
    String page(Model model) {
        model.addAttribute("form", UploadForm.EMPTY);
        return PAGE;
    }

    @PostMapping("/imports")
    String upload(@Valid @ModelAttribute("form") UploadForm form, BindingResult errors, Model model)
            throws IOException {
        if (!form.hasFile()) {
            errors.rejectValue("file", "imports.file.missing");
        }
        try {
            Optional<UUID> mended = form.hasFile() ? uploadMended(form) : Optional.empty();
            if (mended.isPresent()) {
                return "redirect:/imports/" + mended.get();
            }
        } catch (SheetRefused unreadable) {
            errors.rejectValue("file", "imports.sheet-refused." + unreadable.reason(), unreadable.arguments(), null);
        } catch (DomainError refused) {
            errors.rejectValue("file", refused.code(), refused.arguments(), null);
            return PAGE;
        } catch (SameFile same) {
            return sameFile(same, errors, model);
        }
        if (form.lacksRecordKind()) {
            errors.rejectValue("recordKind", "imports.record-kind.missing");
        }
        if (errors.hasErrors()) {
            return PAGE;
        }
        try {
            return "redirect:/imports/" + upload(form);
        } catch (SheetRefused refused) {
            errors.rejectValue("file", "imports.sheet-refused." + refused.reason(), refused.arguments(), null);
            return PAGE;
        } catch (SameFile same) {
            return sameFile(same, errors, model);
        }
    }

    private static String sameFile(SameFile same, BindingResult errors, Model model) {
        errors.rejectValue("file", "imports.same-file");
        model.addAttribute("same", same.importId());
        return PAGE;
    }

    /** A sheet of mended rows is known by itself, whatever else is in the form. */
    private Optional<UUID> uploadMended(UploadForm form) throws IOException {
        MultipartFile file = Objects.requireNonNull(form.file());
        return uploadMended.upload(
                file.getBytes(), Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getContentType());
    }

    private UUID upload(UploadForm form) throws IOException {
        MultipartFile file = Objects.requireNonNull(form.file());
        return uploadList.upload(
                file.getBytes(),
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                file.getContentType(),
                form.details());
    }
}
