package org.sila.trust;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.sila.reports.AccessCode;
import org.sila.reports.Reference;
import org.sila.secrets.BlindIndex;
import org.sila.secrets.Signing;
import org.springframework.stereotype.Component;

/**
 * Makes slips that can be told from forged ones without looking anything up: a signed token for the square code, and a
 * short check code for who types. Neither needs the database, so a check says nothing of what is in it, and takes the
 * same time whatever is there.
 */
@Component
class SlipSeal {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final byte[] CONTEXT = "sila proof of registration 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int REFERENCE_BYTES = 8;
    private static final int SAID_BYTES = REFERENCE_BYTES + Short.BYTES;
    private static final int DAY_CHARACTERS = 3;
    private static final int CHECK_CHARACTERS = 7;
    private static final int BITS = 5;
    private static final int GROUP = 5;

    private final Signing signing;
    private final BlindIndex blindIndex;

    SlipSeal(Signing signing, BlindIndex blindIndex) {
        this.signing = signing;
        this.blindIndex = blindIndex;
    }

    /** The slip and its signature, in 106 characters that an address can hold. */
    String token(Slip slip) {
        byte[] said = said(slip);
        byte[] signed = ByteBuffer.allocate(SAID_BYTES + Signing.BYTES)
                .put(said)
                .put(signing.sign(inContext(said)))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** The slip that a token stands for; empty where it was not signed here. */
    Optional<Slip> read(String token) {
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
        if (signed.length != SAID_BYTES + Signing.BYTES) {
            return Optional.empty();
        }
        ByteBuffer parts = ByteBuffer.wrap(signed);
        byte[] said = new byte[SAID_BYTES];
        byte[] signature = new byte[Signing.BYTES];
        parts.get(said).get(signature);
        return signing.isOurs(signature, inContext(said)) ? Optional.of(slip(said)) : Optional.empty();
    }

    /** Two groups of five characters: the day, and 35 bits that only this installation can work out. */
    String checkCode(Slip slip) {
        int day = (int) (slip.day().toEpochDay() - FIRST_DAY.toEpochDay());
        String code = letters(day, DAY_CHARACTERS) + check(slip.reference().value(), day);
        return code.substring(0, GROUP) + "-" + code.substring(GROUP);
    }

    /** The slip that reference and check code stand for; empty where they are not from one slip of ours. */
    Optional<Slip> check(String typedReference, String typedCode) {
        Optional<Reference> reference = Reference.parse(typedReference);
        String code = AccessCode.typed(typedCode).value().replace("-", "");
        int day = code.length() < DAY_CHARACTERS ? 0 : number(code.substring(0, DAY_CHARACTERS));
        String right = letters(day, DAY_CHARACTERS)
                + check(reference.map(Reference::value).orElse("none"), day);
        boolean same = MessageDigest.isEqual(
                right.getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.US_ASCII));
        return same ? reference.map(known -> new Slip(known, FIRST_DAY.plusDays(day))) : Optional.empty();
    }

    private String check(String reference, int day) {
        ByteBuffer hash = ByteBuffer.wrap(blindIndex.of(reference + " " + day, "slip.check_code"));
        return letters(hash.getLong() >>> (Long.SIZE - CHECK_CHARACTERS * BITS), CHECK_CHARACTERS);
    }

    private static String letters(long number, int length) {
        StringBuilder letters = new StringBuilder();
        for (int i = length - 1; i >= 0; i--) {
            letters.append(ALPHABET.charAt((int) (number >>> (i * BITS)) & 31));
        }
        return letters.toString();
    }

    private static int number(String letters) {
        return letters.chars().reduce(0, (number, letter) -> number << BITS | Math.max(0, ALPHABET.indexOf(letter)));
    }

    private static byte[] said(Slip slip) {
        return ByteBuffer.allocate(SAID_BYTES)
                .put(slip.reference().value().replace("-", "").substring(2).getBytes(StandardCharsets.US_ASCII))
                .putShort((short) (slip.day().toEpochDay() - FIRST_DAY.toEpochDay()))
                .array();
    }

    private static Slip slip(byte[] said) {
        String body = new String(said, 0, REFERENCE_BYTES, StandardCharsets.US_ASCII);
        int day = Short.toUnsignedInt(ByteBuffer.wrap(said).getShort(REFERENCE_BYTES));
        return new Slip(new Reference("SL-" + body.substring(0, 4) + "-" + body.substring(4)), FIRST_DAY.plusDays(day));
    }

    private static byte[] inContext(byte[] said) {
        return ByteBuffer.allocate(CONTEXT.length + said.length)
                .put(CONTEXT)
                .put(said)
                .array();
    }
}
