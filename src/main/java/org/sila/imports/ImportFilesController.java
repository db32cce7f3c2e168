package org.sila.imports;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

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

    @GetMapping("/imports/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        TakeFile.Original original = takeFile.take(id);
        return attachment(original.name(), MediaType.APPLICATION_OCTET_STREAM, original.content());
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
