package org.sila.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file from somebody: looks at what it is, keeps the original sealed, and draws a picture anew to look at. */
@Service
public class FileIntake {

    /** The largest file that is taken. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private final FileVault vault;

    FileIntake(FileVault vault) {
        this.vault = vault;
    }

    /** Why a file is not taken. */
    public enum Refusal {
        TOO_LARGE,
        /** It is none of the {@link FileType}s, or none that is asked for. */
        TYPE,
        /** A picture that cannot be drawn. */
        UNREADABLE
    }

    /** A file is not taken. */
    public static final class Refused extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        private final Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    /**
     * A file that is kept.
     *
     * @param originalId in the vault
     * @param viewId in the vault, of the picture drawn anew as a JPEG; null for a PDF
     * @param size of the original, in bytes
     */
    public record Kept(
            FileType type, UUID originalId, @Nullable UUID viewId, long size) {}

    /**
     * Keeps a file, in the caller's transaction where there is one. What it was called is not kept: people name
     * photographs after those they show.
     *
     * @param picturesOnly whether a PDF is refused
     * @throws Refused where it is too large, of another type, or a picture that cannot be drawn
     */
    @Transactional
    public Kept take(byte[] content, boolean picturesOnly) throws Refused {
        if (content.length > MOST_BYTES) {
            throw new Refused(Refusal.TOO_LARGE);
        }
        FileType type = FileType.of(content)
                .filter(found -> found.isPicture() || !picturesOnly)
                .orElseThrow(() -> new Refused(Refusal.TYPE));
        UUID view = type.isPicture() ? keep(drawn(content, type), FileType.JPEG) : null;
        return new Kept(type, keep(content, type), view, content.length);
    }

    /** Removes it for good, in the caller's transaction where there is one. */
    @Transactional
    public void forget(Kept kept) {
        vault.remove(kept.originalId());
        if (kept.viewId() != null) {
            vault.remove(kept.viewId());
        }
    }

    /** All bytes of a file in the vault. */
    public byte[] bytes(UUID id) {
        try (InputStream file = vault.open(id)) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] drawn(byte[] content, FileType type) throws Refused {
        try {
            return Picture.drawnAnew(content, type);
        } catch (Picture.Unreadable unreadable) {
            throw new Refused(Refusal.UNREADABLE);
        }
    }

    private UUID keep(byte[] content, FileType type) {
        return vault.keep(content, "file." + type.ending(), type.mediaType()).id();
    }
}
