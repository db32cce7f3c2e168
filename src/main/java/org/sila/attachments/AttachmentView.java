package org.sila.attachments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.files.FileType;

/**
 * A file of a case. The ids of people are staff accounts.
 *
 * @param caseId the case it was attached to, which may be joined into the one it is shown with
 * @param originalId in the vault, as it was handed in
 * @param viewId in the vault, the picture drawn anew; null for what is no picture
 * @param size bytes of the original
 * @param attachedBy null where a family handed it in
 * @param reportId the report of that family; null where a member of staff attached it
 * @param removedAt since when it is hidden; null where it is not
 */
record AttachmentView(
        UUID id,
        UUID caseId,
        @Nullable UUID reunificationId,
        AttachmentKind kind,
        FileType type,
        String description,
        UUID originalId,
        @Nullable UUID viewId,
        long size,
        @Nullable UUID attachedBy,
        @Nullable UUID reportId,
        Instant attachedAt,
        @Nullable UUID removedBy,
        @Nullable Instant removedAt,
        String removedReason) {

    private static final int ID_LETTERS = 8;
    private static final int KILOBYTE = 1024;

    public boolean isFromFamily() {
        return reportId != null;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    /** Kilobytes of the original, at least one. */
    public long kilobytes() {
        return Math.max(1, size / KILOBYTE);
    }

    /** What the file is called when it is taken away: nothing of whom it is about. */
    String name() {
        String letters = id.toString();
        return "file-" + letters.substring(letters.length() - ID_LETTERS) + "." + type.ending();
    }
}
