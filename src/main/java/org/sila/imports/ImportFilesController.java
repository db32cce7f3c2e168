package org.sila.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What can be taken from an import: its refused rows and its original. Always as a file, never shown in the browser. */
@Controller
class ImportFilesController {

    private static final MediaType WORKBOOK =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final String SANDBOX = "default-src 'none'; sandbox";

    private final TakeRefusedRows takeRefusedRows;
    private final TakeFile takeFile;

    ImportFilesController(TakeRefusedRows takeRefusedRows, TakeFile takeFile) {
        this.takeRefusedRows = takeRefusedRows;
        this.takeFile = takeFile;
    }

    @GetMapping("/imports/{id}/refused.csv")
    ResponseEntity<byte[]> refusedAsText(@PathVariable UUID id, Locale language) {
        byte[] csv = takeRefusedRows.take(id, TakeRefusedRows.Format.CSV, language);
        return attachment("refused-rows.csv", new MediaType("text", "csv", StandardCharsets.UTF_8), csv);
    }

    @GetMapping("/imports/{id}/refused.xlsx")
    ResponseEntity<byte[]> refusedAsWorkbook(@PathVariable UUID id, Locale language) {
        byte[] workbook = takeRefusedRows.take(id, TakeRefusedRows.Format.XLSX, language);
        return attachment("refused-rows.xlsx", WORKBOOK, workbook);
    }
    /** Why the original file is taken. */
    record FileForm(
            @NotBlank(message = "{imports.file.reason.missing}") @Size(max = 500) @Nullable
            String reason) {}

    @GetMapping("/imports/{id}/file")
    String file(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new FileForm(""));
        return filePage(id, model);
    }

    /** The file itself; the page again where no reason is given. */
    @PostMapping("/imports/{id}/file")
    Object takeFile(
            @PathVariable UUID id, @Valid @ModelAttribute("form") FileForm form, BindingResult errors, Model model) {
        String reason = form.reason();
        if (errors.hasErrors() || reason == null) {
            return filePage(id, model);
        }
        TakeFile.Original original = takeFile.take(id, reason);
        return attachment(original.name(), MediaType.APPLICATION_OCTET_STREAM, original.content());
    }

    /** Of what became a source, the source's page hands the file out, and shows who took it. */
    private String filePage(UUID id, Model model) {
        TakeFile.Offered offered = takeFile.offer(id);
        if (offered.list().sourceId() != null) {
            return "redirect:/sources/" + offered.list().sourceId() + "/file";
        }
        model.addAttribute("offered", offered);
        return "imports/file";
    }

    private static ResponseEntity<byte[]> attachment(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", SANDBOX)
                .body(content);
    }
}
