package org.sila.sources;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * How far a source can be trusted, by the Admiralty code (NATO STANAG 2511).
 *
 * @param reliability of the source: A completely reliable ... E unreliable, F cannot be judged
 * @param credibility of the information: 1 confirmed by other sources ... 5 improbable, 6 cannot be judged
 */
@Embeddable
public record Grade(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.CHAR) @Column(length = 1)
        Reliability reliability,

        @JdbcTypeCode(SqlTypes.SMALLINT) int credibility) {

    /** The grade of a source about which nothing is known. */
    public static final Grade UNJUDGED = new Grade(Reliability.F, 6);

    /** @throws IllegalArgumentException where the credibility is not 1 to 6 */
    public Grade {
        if (credibility < 1 || credibility > 6) {
            throw new IllegalArgumentException("credibility is 1 to 6");
        }
    }

    /** Reliability of a source, Admiralty code. */
    public enum Reliability {
        A,
        B,
        C,
        D,
        E,
        F
    }
}
