package org.sila.attachments;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.files.FileType;
import org.sila.files.FileVault;
import org.sila.files.Picture;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.web.DomainError;
import org.springframework.stereotype.Component;

/** Looks at what a file is, keeps the original sealed, and draws a picture anew to look at. */
@Component
class KeepFile {

    private final FileVault vault;
    private final Clock clock;

    KeepFile(FileVault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** What is said of a file; it comes from a member of staff or from the family of a report. */
    record About(
            UUID caseId,
            @Nullable UUID reunificationId,
            AttachmentKind kind,
            String description,
            @Nullable UUID attachedBy,
            @Nullable UUID reportId) {}

    /**
     * Keeps what is in the file; the row about it is still to be inserted.
     *
     * @throws DomainError where it is of another type, or a picture that cannot be drawn
     */
    AttachmentView keep(byte[] content, About about) {
        FileType type = FileType.of(content).orElseThrow(() -> new DomainError("attachments.error.type"));
        UUID view = type.isPicture() ? keep(drawn(content, type), FileType.JPEG) : null;
        return new AttachmentView(
                Ids.next(),
                about.caseId(),
                about.reunificationId(),
                about.kind(),
                type,
                WrittenText.clean(about.description()),
                keep(content, type),
                view,
                content.length,
                about.attachedBy(),
                about.reportId(),
                clock.instant(),
                null,
                null,
                "");
    }

    private static byte[] drawn(byte[] content, FileType type) {
        try {
            return Picture.drawnAnew(content, type);
        } catch (Picture.Unreadable unreadable) {
            throw new DomainError("attachments.error.unreadable");
        }
    }

    /** What the file was called is not kept: people name photographs after those they show. */
    private UUID keep(byte[] content, FileType type) {
        return vault.keep(content, "file." + type.ending(), type.mediaType()).id();
    }
}
