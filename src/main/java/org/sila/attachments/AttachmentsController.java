package org.sila.attachments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.web.Attempt;
import org.sila.web.FileAnswer;
import org.sila.web.paging.Cursor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of a case: the list with its form, the page of one, and the file itself. */
@Controller
@RequestMapping("/cases/{caseId}/files")
class AttachmentsController {

    private static final Map<String, String> FIELDS = Map.of(
            "attachments.error.too-large", "file",
            "attachments.error.type", "file",
            "attachments.error.unreadable", "file",
            "attachments.error.reason-needed", "reason");

    private final ReadAttachments read;
    private final AttachFile attachFile;
    private final RemoveAttachment remove;

    AttachmentsController(ReadAttachments read, AttachFile attachFile, RemoveAttachment remove) {
        this.read = read;
        this.attachFile = attachFile;
        this.remove = remove;
    }

    /** What the forms of the pages send; each sends its own fields. */
    record FileForm(
            @Nullable MultipartFile file,
            @Nullable AttachmentKind kind,
            @Size(max = 300) @Nullable String description,
            @Size(max = 1000) @Nullable String reason) {

        static final FileForm EMPTY = new FileForm(null, null, null, null);

        private byte[] content() throws IOException {
            return file == null ? new byte[0] : file.getBytes();
        }
    }

    /** @param reunification where only those about that reunification are meant */
    @GetMapping
    String list(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable UUID reunification,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        model.addAttribute("form", FileForm.EMPTY);
        return showList(caseId, reunification, Cursor.parse(from).orElse(null), model);
    }

    @PostMapping
    String attach(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable UUID reunification,
            @Valid @ModelAttribute("form") FileForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        byte[] content = form.content();
        AttachmentKind kind = form.kind();
        if (content.length == 0) {
            errors.rejectValue("file", "attachments.error.missing");
        }
        if (kind == null) {
            errors.rejectValue("kind", "attachments.error.choose");
        }
        String description = Objects.requireNonNullElse(form.description(), "");
        boolean attached = Attempt.succeeds(errors, model, FIELDS, () -> {
            if (kind != null) {
                attachFile.attach(caseId, reunification, kind, description, content);
            }
        });
        if (attached) {
            redirect.addFlashAttribute("notice", "attachments.notice.attached");
            if (reunification != null) {
                redirect.addAttribute("reunification", reunification);
            }
            return "redirect:/cases/" + caseId + "/files";
        }
        return showList(caseId, reunification, null, model);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID caseId, @PathVariable UUID id, Model model) {
        model.addAttribute("form", FileForm.EMPTY);
        model.addAttribute("page", read.show(caseId, id));
        return "attachments/file";
    }

    @PostMapping("/{id}/removal")
    String remove(
            @PathVariable UUID caseId,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") FileForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        String reason = Objects.requireNonNullElse(form.reason(), "");
        if (Attempt.succeeds(errors, model, FIELDS, () -> remove.remove(caseId, id, reason))) {
            redirect.addFlashAttribute("notice", "attachments.notice.removed");
            return "redirect:/cases/" + caseId + "/files";
        }
        model.addAttribute("page", read.show(caseId, id));
        return "attachments/file";
    }

    @PostMapping("/{id}/restoration")
    String restore(@PathVariable UUID caseId, @PathVariable UUID id, RedirectAttributes redirect) {
        remove.restore(caseId, id);
        redirect.addFlashAttribute("notice", "attachments.notice.restored");
        return "redirect:/cases/" + caseId + "/files/" + id;
    }

    @GetMapping("/{id}/view")
    ResponseEntity<byte[]> view(@PathVariable UUID caseId, @PathVariable UUID id) {
        ReadAttachments.Taken file = read.view(caseId, id);
        return FileAnswer.toLookAt(file.name(), file.mediaType(), file.content());
    }

    @GetMapping("/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable UUID caseId, @PathVariable UUID id) {
        ReadAttachments.Taken file = read.original(caseId, id);
        return FileAnswer.toTakeAway(file.name(), file.mediaType(), file.content());
    }

    private String showList(UUID caseId, @Nullable UUID reunification, @Nullable Cursor from, Model model) {
        model.addAttribute("listed", read.list(caseId, reunification, from));
        model.addAttribute("reunification", reunification);
        model.addAttribute("kinds", AttachmentKind.values());
        return "attachments/files";
    }
}
