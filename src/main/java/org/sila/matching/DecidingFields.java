package org.sila.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.sila.matching.engine.evidence.Evidence;
import org.sila.matching.engine.evidence.FieldEvidence;

/**
 * The memory of a decision: a hash of all that was compared, both sides, as written. Where it is the same, nothing that
 * could change the decision has changed.
 */
final class DecidingFields {

    private DecidingFields() {}

    static byte[] of(Evidence evidence) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (FieldEvidence field : evidence.fields()) {
                for (String part : new String[] {field.field(), field.reportValue(), field.recordValue()}) {
                    digest.update(part.getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                }
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
