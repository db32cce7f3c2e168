package org.sila.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Lets a sealed value be looked up by equality: a keyed hash (HMAC-SHA-256) of it, useless without the key. */
public final class BlindIndex {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    BlindIndex(byte[] key) {
        this.key = key.clone();
    }

    /**
     * @param normalised the value in the one form in which equal values are equal
     * @param context what kind of value it is; the same value has another index in another context
     * @return 32 bytes
     */
    public byte[] of(String normalised, String context) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(context.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
