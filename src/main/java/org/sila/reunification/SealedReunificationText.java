package org.sila.reunification;

import jakarta.persistence.Converter;
import org.sila.secrets.SealedColumn;
import org.sila.secrets.SealedTextColumn;
import org.sila.secrets.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The sealed columns of a reunification. */
final class SealedReunificationText {

    static final String EVENT_DETAILS = "reunification_event.details";
    static final String EVENT_PLACE = "reunification_event.place";
    static final String EVENT_WITNESSES = "reunification_event.witnesses";
    static final String FOLLOW_UP_NOTES = "follow_up.notes";

    private SealedReunificationText() {}

    @Component("reunificationWishesDetails")
    @Converter
    static class WishesDetails extends SealedTextColumn {
        WishesDetails(Sealing sealing) {
            super(sealing, "reunification.wishes_details");
        }
    }

    /** Sealed by hand, where they are written. */
    @Configuration(proxyBeanMethods = false)
    static class ByHand {

        @Bean
        SealedColumn reunificationEventDetails() {
            return SealedColumn.of(EVENT_DETAILS);
        }

        @Bean
        SealedColumn reunificationEventPlaces() {
            return SealedColumn.of(EVENT_PLACE);
        }

        @Bean
        SealedColumn reunificationEventWitnesses() {
            return SealedColumn.of(EVENT_WITNESSES);
        }

        @Bean
        SealedColumn followUpNotes() {
            return SealedColumn.of(FOLLOW_UP_NOTES);
        }
    }
}
