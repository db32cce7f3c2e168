package org.sila.operations;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.web.Attempt;
import org.sila.web.FileAnswer;
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

/** Photographs and scans of findings: added, looked at, taken away. */
@Controller
@RequestMapping("/operations/{id}")
class FindingFileController {

    private static final Map<String, String> OF_FILE = Map.of(
            "operations.error.file-missing", "file",
            "operations.error.file-large", "file",
            "operations.error.file-type", "file");

    private final OperationPage page;
    private final OperationFindings findings;
    private final FindingFiles files;

    FindingFileController(OperationPage page, OperationFindings findings, FindingFiles files) {
        this.page = page;
        this.findings = findings;
        this.files = files;
    }

    /** A file that is added. */
    record FileForm(@Nullable MultipartFile file) {}

    @GetMapping("/findings/{findingId}/files")
    String open(@PathVariable UUID id, @PathVariable UUID findingId, Model model) {
        model.addAttribute("form", new FileForm(null));
        return show(id, findingId, model);
    }

    @PostMapping("/findings/{findingId}/files")
    String add(
            @PathVariable UUID id,
            @PathVariable UUID findingId,
            @ModelAttribute("form") FileForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        MultipartFile sent = form.file();
        byte[] content = sent == null ? new byte[0] : sent.getBytes();
        if (Attempt.succeeds(errors, model, OF_FILE, () -> files.add(id, findingId, content))) {
            redirect.addFlashAttribute("notice", "operations.notice.file");
            return "redirect:/operations/" + id + "/findings/" + findingId + "/files";
        }
        return show(id, findingId, model);
    }

    @GetMapping("/files/{fileId}/view")
    ResponseEntity<byte[]> view(@PathVariable UUID id, @PathVariable UUID fileId) {
        FindingFiles.Taken file = files.view(id, fileId);
        return FileAnswer.toLookAt(file.name(), file.type().mediaType(), file.content());
    }

    @GetMapping("/files/{fileId}/original")
    ResponseEntity<byte[]> original(@PathVariable UUID id, @PathVariable UUID fileId) {
        FindingFiles.Taken file = files.original(id, fileId);
        return FileAnswer.toTakeAway(file.name(), file.type().mediaType(), file.content());
    }

    private String show(UUID id, UUID findingId, Model model) {
        page.read(id, model);
        model.addAttribute("finding", findings.require(id, findingId));
        return "operations/files";
    }
}
