package org.sila.reports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * That a member of staff filled in a report for somebody who spoke with them.
 *
 * @param by the member of staff
 * @param how they spoke
 * @param language in which the questions and consents were read to the enquirer, a language of families' pages
 * @param consent how the enquirer agreed
 */
@Embeddable
public record Assistance(
        @Column(name = "assisted_by") UUID by,

        @Enumerated(EnumType.STRING) @Column(name = "assisted_how")
        How how,

        @Column(name = "assisted_language") String language,

        @Enumerated(EnumType.STRING) @Column(name = "assisted_consent")
        Consent consent) {

    /** How staff and enquirer spoke. */
    public enum How {
        TELEPHONE,
        IN_PERSON,
        MESSAGES
    }

    /** How the enquirer agreed to what was read to them. */
    public enum Consent {
        SPOKEN,
        SPOKEN_BEFORE_WITNESS,
        SIGNED
    }
}
