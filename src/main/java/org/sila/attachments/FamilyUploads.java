package org.sila.attachments;

import java.io.Serial;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sila.files.FileType;
import org.sila.files.Sha256;
import org.sila.ids.Ids;
import org.sila.secrets.BlindIndex;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that arrive piece by piece, so that a line that breaks costs a piece and not the whole. What has arrived is kept,
 * sealed, for a day after the last piece; whoever chooses the same file again goes on where it stopped. Once whole, a file
 * is handed in as one that came at once, and nothing else happens before.
 */
@Service
@Transactional
class FamilyUploads {

    static final int MOST_PIECE_BYTES = 256 * 1024;

    /** Smaller ones would make rows by the million; only the last one may be. */
    static final int LEAST_PIECE_BYTES = 8 * 1024;

    /** Beyond these, the one that was left longest makes room: nobody has to wait a day because lines broke. */
    static final int MOST_UNFINISHED = 5;

    static final Duration KEPT = Duration.ofHours(24);

    private static final long MEGABYTE = 1024 * 1024;
    private static final String PRINT = "family_upload.print_index";

    private final FamilyFiles files;
    private final UploadStore store;
    private final BlindIndex blindIndex;
    private final Clock clock;
    private final long mostUnfinishedBytes;

    /** @param mostUnfinished megabytes of all families together that wait to be whole */
    FamilyUploads(
            FamilyFiles files,
            UploadStore store,
            BlindIndex blindIndex,
            Clock clock,
            @Value("${sila.attachments.unfinished-megabytes:5000}") int mostUnfinished) {
        this.files = files;
        this.store = store;
        this.blindIndex = blindIndex;
        this.clock = clock;
        this.mostUnfinishedBytes = mostUnfinished * MEGABYTE;
    }

    /** What has arrived of a file: this many bytes, from the first one on. */
    record Arrived(UUID id, int received) {}

    /** A piece does not begin where what has arrived ends. */
    static final class Misplaced extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Arrived arrived;

        Misplaced(Arrived arrived) {
            super("piece does not follow");
            this.arrived = arrived;
        }

        Arrived arrived() {
            return arrived;
        }
    }

    /** What has arrived is not the file that was promised. */
    static final class Broken extends DomainError {

        @Serial
        private static final long serialVersionUID = 1L;

        Broken() {
            super("attachments.family.error.unfinished");
        }
    }

    /**
     * Begins to take a file, or finds what has arrived of it.
     *
     * @param size of the whole file, in bytes
     * @param print its SHA-256, in lower-case hexadecimal
     * @throws DomainError where the file would be refused already, whatever is in it, or too much waits to be whole
     */
    public Arrived begin(UUID reportId, long size, String print) {
        if (size <= 0) {
            throw new DomainError("attachments.error.missing");
        }
        files.caseFor(reportId, size);
        Instant now = clock.instant();
        store.forgetUntouchedSince(now.minus(KEPT), reportId);
        requireRoom(1);
        UploadStore.Upload upload = store.begin(Ids.next(), reportId, index(print, size), (int) size, now);
        store.forgetAllBut(MOST_UNFINISHED, reportId);
        return new Arrived(upload.id(), upload.received());
    }

    /**
     * Keeps a piece; one that has arrived already changes nothing.
     *
     * @param offset of its first byte in the file
     * @throws Misplaced where it leaves a gap, goes beyond the end, overlaps the end of what is here, or is too small
     * @throws NotFound where there is no such upload, it is another report's, or it is forgotten
     * @throws DomainError where the first piece shows that the file is of no type that is taken, or too much waits
     */
    public Arrived add(UUID reportId, UUID id, int offset, byte[] piece) throws Misplaced {
        UploadStore.Upload upload = locked(reportId, id);
        long end = (long) offset + piece.length;
        if (offset >= 0 && end <= upload.received()) {
            return new Arrived(id, upload.received());
        }
        boolean tooSmall = piece.length < LEAST_PIECE_BYTES && end < upload.size();
        if (offset != upload.received() || end > upload.size() || tooSmall) {
            throw new Misplaced(new Arrived(id, upload.received()));
        }
        if (offset == 0 && FileType.of(piece).isEmpty()) {
            throw new DomainError("attachments.error.type");
        }
        requireRoom(piece.length);
        store.add(upload, piece, clock.instant());
        return new Arrived(id, (int) end);
    }

    /**
     * Hands a whole file in, once; a second time changes nothing.
     *
     * @throws NotFound where there is no such upload, it is another report's, or it is forgotten
     * @throws DomainError where it is not whole, or as one that came at once
     */
    @Transactional(noRollbackFor = Broken.class)
    public void handIn(UUID reportId, UUID id, AttachmentKind kind, String description) {
        UploadStore.Upload upload = locked(reportId, id);
        if (upload.finished()) {
            return;
        }
        if (!upload.isWhole()) {
            throw new DomainError("attachments.family.error.unfinished");
        }
        byte[] content = store.content(upload);
        if (!MessageDigest.isEqual(upload.printIndex(), index(Sha256.of(content), content.length))) {
            // Kept, it would stand in the way of the file itself for a day.
            store.forget(id);
            throw new Broken();
        }
        files.handIn(reportId, kind, description, content);
        store.finish(id, clock.instant());
    }

    /** Deletes what nobody went on with. */
    @Scheduled(cron = "0 35 * * * *", zone = "UTC")
    public int forgetExpired() {
        return store.forgetUntouchedSince(clock.instant().minus(KEPT));
    }

    /** Anybody can make reports, and begin files that never end: together they must not fill the disk. */
    private void requireRoom(int bytes) {
        if (store.unfinishedBytes() + bytes > mostUnfinishedBytes) {
            throw new DomainError("attachments.family.error.no-room");
        }
    }

    private UploadStore.Upload locked(UUID reportId, UUID id) {
        return store.lock(reportId, id, clock.instant().minus(KEPT)).orElseThrow(NotFound::new);
    }

    private byte[] index(String print, long size) {
        return blindIndex.of(print + "/" + size, PRINT);
    }
}
