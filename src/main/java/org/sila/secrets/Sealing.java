package org.sila.secrets;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Authenticated encryption of what is stored (AES-256-GCM). Every value is bound to its context, such as {@code
 * report.enquirer_phone}: sealed in one column, it does not open in another.
 */
public final class Sealing {

    private final Aead aead;

    Sealing(Aead aead) {
        this.aead = aead;
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
            return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("cannot seal " + context, failed);
        }
    }

    /** @throws IllegalStateException where the value was not sealed by this installation in this context */
    public byte[] openBytes(byte[] sealed, String context) {
        try {
            return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("cannot open " + context, failed);
        }
    }
}
