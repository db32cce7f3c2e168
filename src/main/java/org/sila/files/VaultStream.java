package org.sila.files;

import java.io.InputStream;
import java.security.MessageDigest;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads a stored file chunk by chunk and checks, at its end, that it is the one that was kept. */
final class VaultStream extends InputStream {

    private final StoredFile file;
    private final IntFunction<byte[]> chunks;
    private final MessageDigest digest = Sha256.digest();
    private byte[] chunk = new byte[0];
    private int at;
    private int position;
    private long read;
    private boolean checked;

    VaultStream(StoredFile file, IntFunction<byte[]> chunks) {
        this.file = file;
        this.chunks = chunks;
    }

    @Override
    public int read() {
        return prepared() ? chunk[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte @Nullable [] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (target == null || !prepared()) {
            return -1;
        }
        int copied = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, target, offset, copied);
        at += copied;
        return copied;
    }

    private boolean prepared() {
        if (at < chunk.length) {
            return true;
        }
        if (read >= file.size()) {
            check();
            return false;
        }
        chunk = chunks.apply(position++);
        at = 0;
        read += chunk.length;
        digest.update(chunk);
        return true;
    }

    private void check() {
        if (!checked && !Sha256.hex(digest.digest()).equals(file.sha256())) {
            throw new IllegalStateException("stored file " + file.id() + " is not what was kept");
        }
        checked = true;
    }
}
