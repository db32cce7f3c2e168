package org.sila.attachments;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.sila.accounts.FamilySignIn;
import org.sila.web.DomainError;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What the script of the families' files page talks to. It answers with how much has arrived; the page's own form hands
 * the file in at the end.
 */
@Controller
@RequestMapping("/status/files/uploads")
class FamilyUploadsController {

    private final FamilySignIn familySignIn;
    private final FamilyUploads uploads;
    private final MessageSource messages;

    FamilyUploadsController(FamilySignIn familySignIn, FamilyUploads uploads, MessageSource messages) {
        this.familySignIn = familySignIn;
        this.uploads = uploads;
        this.messages = messages;
    }

    @PostMapping
    @ResponseBody
    FamilyUploads.Arrived begin(@RequestParam long size, @RequestParam String print) {
        return uploads.begin(familySignIn.currentReport(), size, print);
    }

    @PutMapping("/{id}/{offset}")
    ResponseEntity<FamilyUploads.Arrived> add(
            @PathVariable UUID id, @PathVariable int offset, InputStream body, HttpServletRequest request) {
        byte[] piece;
        try {
            piece = body.readNBytes(FamilyUploads.MOST_PIECE_BYTES + 1);
        } catch (IOException lineBroke) {
            // Lines break all the time: nothing went wrong here that the container would have to make an incident of.
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            return ResponseEntity.badRequest().build();
        }
        if (piece.length > FamilyUploads.MOST_PIECE_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        try {
            return ResponseEntity.ok(uploads.add(familySignIn.currentReport(), id, offset, piece));
        } catch (FamilyUploads.Misplaced misplaced) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(misplaced.arrived());
        }
    }

    /** Why not, in the reader's language and without a page around it: the script shows it beside the field. */
    @ExceptionHandler
    ResponseEntity<String> refused(DomainError refused) {
        return ResponseEntity.status(refused.status())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(messages.getMessage(refused.code(), refused.arguments(), LocaleContextHolder.getLocale()));
    }
}
