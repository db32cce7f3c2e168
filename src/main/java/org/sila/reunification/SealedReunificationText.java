package org.sila.reunification;

import jakarta.persistence.Converter;
import org.sila.secrets.SealedTextColumn;
import org.sila.secrets.Sealing;
import org.springframework.stereotype.Component;

/** The sealed columns of a reunification. */
final class SealedReunificationText {

    static final String EVENT_DETAILS = "reunification_event.details";
    static final String FOLLOW_UP_NOTES = "follow_up.notes";

    private SealedReunificationText() {}

    @Component("reunificationWishesDetails")
    @Converter
    static class WishesDetails extends SealedTextColumn {
        WishesDetails(Sealing sealing) {
            super(sealing, "reunification.wishes_details");
        }
    }
}
