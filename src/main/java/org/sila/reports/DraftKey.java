package org.sila.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a browser holds of a draft that was begun in it: its id and a secret of 128 random bits. The database has only the
 * secret's hash.
 */
public record DraftKey(UUID draftId, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static String newSecret() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What the database keeps of a secret. */
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The key in the request's cookie, or empty where there is none that could be one. */
    static Optional<DraftKey> from(HttpServletRequest request) {
        return DraftCookie.OF_REPORT.read(request);
    }

    void giveTo(HttpServletRequest request, HttpServletResponse response) {
        DraftCookie.OF_REPORT.give(this, request, response);
    }

    static void takeFrom(HttpServletRequest request, HttpServletResponse response) {
        DraftCookie.OF_REPORT.take(request, response);
    }

    @Override
    public String toString() {
        return "DraftKey[" + draftId + "]";
    }
}
