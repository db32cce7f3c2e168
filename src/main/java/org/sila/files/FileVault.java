package org.sila.files;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps originals, sealed; the same bytes may be kept twice, for two purposes. */
@Service
public class FileVault {

    static final int CHUNK_BYTES = 1024 * 1024;

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TYPE = 100;

    private final StoredFiles files;
    private final Clock clock;

    FileVault(StoredFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /**
     * Keeps a file, in the caller's transaction where there is one.
     *
     * @param name what it was called; folders before it are left out
     * @param contentType as declared, or null
     */
    @Transactional
    public StoredFile keep(byte[] content, String name, @Nullable String contentType) {
        Instant now = clock.instant();
        StoredFile file = new StoredFile(
                Ids.next(), Sha256.of(content), plainName(name), plainType(contentType), content.length, now);
        files.insert(file);
        for (int position = 0; position * (long) CHUNK_BYTES < content.length; position++) {
            int from = position * CHUNK_BYTES;
            files.insertChunk(
                    file.id(),
                    position,
                    Arrays.copyOfRange(content, from, Math.min(from + CHUNK_BYTES, content.length)));
        }
        return file;
    }

    /**
     * The original bytes, one megabyte in memory at a time. At the end they are held against the file's SHA-256.
     *
     * @throws IllegalArgumentException where there is no such file
     * @throws IllegalStateException while reading, where what is stored is not what was kept
     */
    public InputStream open(UUID id) {
        StoredFile file = describe(id).orElseThrow(() -> new IllegalArgumentException("no such file: " + id));
        return new VaultStream(file, position -> files.chunk(id, position));
    }

    /** What is known of it, or empty where there is none. */
    public Optional<StoredFile> describe(UUID id) {
        return files.find(id);
    }

    /** Removes a file for good, in the caller's transaction where there is one. */
    @Transactional
    public void remove(UUID id) {
        files.delete(id);
    }

    private static String plainName(String name) {
        String plain = WrittenText.clean(name);
        plain = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
        return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    }

    private static String plainType(@Nullable String type) {
        String plain = WrittenText.clean(type);
        return plain.isEmpty() || plain.length() > LONGEST_TYPE ? "application/octet-stream" : plain;
    }
}
