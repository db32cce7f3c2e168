package org.sila.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Authenticated encryption of what is stored (AES-256-GCM). Every value is bound to its context, such as {@code
 * report.enquirer_phone}: sealed in one column, it does not open in another.
 */
public final class Sealing {

    private final Keys keys;
    private volatile Keys.Usable usable;

    Sealing(Keys keys) {
        this.keys = keys;
        this.usable = keys.usable();
    }

    /** Takes up the keys as they are in their folder now. */
    void reload() {
        usable = keys.usable();
    }

    /** The first bytes of everything that the newest key seals. */
    byte[] newestPrefix() {
        return usable.newestPrefix();
    }

    public byte[] seal(String plain, String context) {
        return seal(plain.getBytes(StandardCharsets.UTF_8), context);
    }

    /** @throws IllegalStateException where the value was not sealed by this installation in this context */
    public String open(byte[] sealed, String context) {
        return new String(openBytes(sealed, context), StandardCharsets.UTF_8);
    }

    public byte[] seal(byte[] plain, String context) {
        try {
            return usable.aead().encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("cannot seal " + context, failed);
        }
    }

    /**
     * Opens with whichever key sealed; a key that another process added since this one started is taken up.
     *
     * @throws IllegalStateException where the value was not sealed by this installation in this context
     */
    public byte[] openBytes(byte[] sealed, String context) {
        Keys.Usable known = usable;
        try {
            return known.aead().decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failed) {
            if (keys.changedSince(known)) {
                reload();
                return openBytes(sealed, context);
            }
            throw new IllegalStateException("cannot open " + context, failed);
        }
    }
}
