package org.sila.attachments;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.files.FileIntake;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.web.DomainError;
import org.springframework.stereotype.Component;

/** Looks at what a file is, keeps the original sealed, and draws a picture anew to look at. */
@Component
class KeepFile {

    private final FileIntake intake;
    private final Clock clock;

    KeepFile(FileIntake intake, Clock clock) {
        this.intake = intake;
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
     * @throws DomainError where it is too large, of another type, or a picture that cannot be drawn
     */
    AttachmentView keep(byte[] content, About about) {
        FileIntake.Kept kept = taken(content);
        return new AttachmentView(
                Ids.next(),
                about.caseId(),
                about.reunificationId(),
                about.kind(),
                kept.type(),
                WrittenText.clean(about.description()),
                kept.originalId(),
                kept.viewId(),
                kept.size(),
                about.attachedBy(),
                about.reportId(),
                clock.instant(),
                null,
                null,
                "");
    }

    private FileIntake.Kept taken(byte[] content) {
        try {
            return intake.take(content, false);
        } catch (FileIntake.Refused refused) {
            throw new DomainError(
                    switch (refused.refusal()) {
                        case TOO_LARGE -> "attachments.error.too-large";
                        case TYPE -> "attachments.error.type";
                        case UNREADABLE -> "attachments.error.unreadable";
                    });
        }
    }
}
