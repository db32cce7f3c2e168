package org.sila.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;
import org.sila.secrets.Sealing;
import org.sila.web.DomainError;
import org.springframework.stereotype.Component;

/** Texts of operations on their way into sealed columns and back; an empty text is null there. */
@Component
class SealedText {

    /** The longest of them, in characters. */
    static final int LONGEST = 5000;

    private final Sealing sealing;

    SealedText(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * What somebody typed, cleaned; empty where nothing.
     *
     * @throws DomainError where it is too long
     */
    static String clean(@Nullable String typed) {
        String clean = WrittenText.cleanLines(typed);
        if (clean.length() > LONGEST) {
            throw new DomainError("operations.error.too-long");
        }
        return clean;
    }

    /**
     * The same where something must be there.
     *
     * @param missing message key of what to say where nothing is
     */
    static String required(@Nullable String typed, String missing) {
        String clean = clean(typed);
        if (clean.isEmpty()) {
            throw new DomainError(missing);
        }
        return clean;
    }

    byte[] seal(String clean, String context) {
        return sealing.seal(clean, context);
    }

    /** Null where there is no text. */
    byte @Nullable [] sealIfAny(String clean, String context) {
        return clean.isEmpty() ? null : seal(clean, context);
    }

    /** The text of a column that is called as the context's last part; empty where there is none. */
    String open(ResultSet row, String context) throws SQLException {
        byte[] sealed = row.getBytes(context.substring(context.indexOf('.') + 1));
        return sealed == null ? "" : sealing.open(sealed, context);
    }
}
