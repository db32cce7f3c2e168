package org.sila.secrets;

import java.security.GeneralSecurityException;

/**
 * Signs what goes out of the house (Ed25519), so that it can be told later whether it came from here. Keys that were
 * rotated out sign nothing more, and what they signed is still recognised.
 */
public final class Signing {

    /** Five bytes name the key; the rest is the signature. */
    public static final int BYTES = 69;

    private final Keys keys;
    private volatile Keys.Signers signers;

    Signing(Keys keys) {
        this.keys = keys;
        this.signers = keys.signers();
    }

    /** Takes up the keys as they are in their folder now. */
    void reload() {
        signers = keys.signers();
    }

    /** @return {@link #BYTES} bytes */
    public byte[] sign(byte[] text) {
        try {
            return signers.signer().sign(text);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("cannot sign", failed);
        }
    }

    /** Whether this installation signed that text; a key that another process added since this one started is taken up. */
    public boolean isOurs(byte[] signature, byte[] text) {
        Keys.Signers known = signers;
        try {
            known.verifier().verify(signature, text);
            return true;
        } catch (GeneralSecurityException notByThese) {
            if (keys.changedSince(known)) {
                reload();
                return isOurs(signature, text);
            }
            return false;
        }
    }
}
