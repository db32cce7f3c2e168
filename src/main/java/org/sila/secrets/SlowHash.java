package org.sila.secrets;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A hash that costs time and memory on purpose: Argon2id, 19 MiB, two passes, as OWASP advises. At most a few at once,
 * so that nobody empties the server's memory by guessing.
 */
public final class SlowHash implements PasswordEncoder {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    public SlowHash() {
        this(MEMORY_KIB, PASSES);
    }

    /** For tests that make hundreds. */
    SlowHash(int memoryKib, int passes) {
        encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, memoryKib, passes);
    }

    public String hash(String secret) {
        places.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(encoder.encode(secret));
        } finally {
            places.release();
        }
    }

    @Override
    public String encode(@Nullable CharSequence secret) {
        return hash(String.valueOf(secret));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
        places.acquireUninterruptibly();
        try {
            return encoder.matches(secret, hash);
        } finally {
            places.release();
        }
    }
}
