package org.sila.leads;

import java.util.UUID;
import org.sila.files.FileType;
import org.sila.web.FileAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Photographs of a lead, to staff. */
@Controller
@RequestMapping("/leads/{id}/files/{fileId}")
class LeadFileController {

    private final LeadFiles files;

    LeadFileController(LeadFiles files) {
        this.files = files;
    }

    @GetMapping("/view")
    ResponseEntity<byte[]> view(@PathVariable UUID id, @PathVariable UUID fileId) {
        return FileAnswer.toLookAt("view.jpg", FileType.JPEG.mediaType(), files.view(id, fileId));
    }

    @PostMapping("/original")
    ResponseEntity<byte[]> original(@PathVariable UUID id, @PathVariable UUID fileId) {
        LeadFiles.Original original = files.original(id, fileId);
        return FileAnswer.toTakeAway(
                "file." + original.type().ending(), original.type().mediaType(), original.content());
    }
}
