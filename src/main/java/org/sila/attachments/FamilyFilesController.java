package org.sila.attachments;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.FamilySignIn;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.web.Attempt;
import org.sila.web.FileAnswer;
import org.sila.web.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a family hands in files with its report. */
@Controller
@RequestMapping("/status/files")
class FamilyFilesController {

    private static final List<AttachmentKind> KINDS = List.of(
            AttachmentKind.PHOTOGRAPH,
            AttachmentKind.IDENTITY_DOCUMENT,
            AttachmentKind.CERTIFICATE,
            AttachmentKind.OTHER);
    private static final Map<String, String> FIELDS = Map.of(
            "attachments.family.error.too-large", "file",
            "attachments.family.error.too-many", "file",
            "attachments.family.error.wait", "file",
            "attachments.family.error.unfinished", "file",
            "attachments.error.type", "file",
            "attachments.error.unreadable", "file");

    private final FamilySignIn familySignIn;
    private final FamilyFiles files;
    private final FamilyUploads uploads;

    FamilyFilesController(FamilySignIn familySignIn, FamilyFiles files, FamilyUploads uploads) {
        this.familySignIn = familySignIn;
        this.files = files;
        this.uploads = uploads;
    }

    /**
     * What is handed in.
     *
     * @param upload where the file came in pieces, in place of the file
     */
    record HandedIn(
            @Nullable MultipartFile file,
            @Nullable UUID upload,
            @Nullable AttachmentKind kind,

            @Size(max = 300, message = "{reports.error.too-long}") @Nullable
            String description) {

        private byte[] content() throws IOException {
            return file == null ? new byte[0] : file.getBytes();
        }
    }

    /** Who may use these pages. */
    @Configuration(proxyBeanMethods = false)
    static class Routes {

        @Bean
        RouteRules familyFileRoutes() {
            return () -> List.of(RouteRule.family("/status/files"), RouteRule.family("/status/files/**"));
        }
    }

    @GetMapping
    String list(Model model, HttpServletResponse response) {
        model.addAttribute("form", new HandedIn(null, null, AttachmentKind.PHOTOGRAPH, null));
        return show(model, response);
    }

    @PostMapping
    String handIn(
            @Valid @ModelAttribute("form") HandedIn form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        byte[] content = form.content();
        UUID upload = form.upload();
        if (content.length == 0 && upload == null) {
            errors.rejectValue("file", "attachments.error.missing");
        }
        AttachmentKind kind = Objects.requireNonNullElse(form.kind(), AttachmentKind.OTHER);
        String description = Objects.requireNonNullElse(form.description(), "");
        UUID report = familySignIn.currentReport();
        boolean handedIn = Attempt.succeeds(errors, model, FIELDS, () -> {
            if (content.length == 0 && upload != null) {
                uploads.handIn(report, upload, kind, description);
            } else {
                files.handIn(report, kind, description, content);
            }
        });
        if (handedIn) {
            redirect.addFlashAttribute("done", "attachments.family.sent");
            return "redirect:/status/files";
        }
        return show(model, response);
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> picture(@PathVariable UUID id) {
        return FileAnswer.toLookAt(
                "view.jpg", MediaType.IMAGE_JPEG_VALUE, files.picture(familySignIn.currentReport(), id));
    }

    @PostMapping("/{id}/removal")
    String takeAway(@PathVariable UUID id, RedirectAttributes redirect) {
        files.takeAway(familySignIn.currentReport(), id);
        redirect.addFlashAttribute("done", "attachments.family.taken-away");
        return "redirect:/status/files";
    }

    /** Whoever is here has entered a code: the page may send in pieces, which takes a script of ours. */
    private String show(Model model, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", SecurityHeaders.OWN_SCRIPT);
        model.addAttribute("mostBytes", FamilyFiles.MOST_BYTES);
        model.addAttribute("files", files.of(familySignIn.currentReport()));
        model.addAttribute("kinds", KINDS);
        return "attachments/family";
    }
}
