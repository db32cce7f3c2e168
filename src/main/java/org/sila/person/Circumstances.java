package org.sila.person;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a person, when and where: in a report, how the person was taken or last seen; in a detainee record,
 * what the record dates. Texts are as written and empty where absent.
 *
 * @param eventDate when; in a report the day of arrest or last sighting, in a record that of its {@code event}
 * @param eventPlace where
 * @param facility place of detention, hospital or morgue, as written
 * @param event what the record says happened
 */
@Embeddable
public record Circumstances(
        @Nullable PartialDate eventDate,
        String eventPlace,
        String facility,
        @Enumerated(EnumType.STRING) DetentionEvent event) {

    @SuppressWarnings("NullAway") // Hibernate reads an absent embedded part as null.
    public Circumstances {
        eventPlace = WrittenText.clean(eventPlace);
        facility = WrittenText.clean(facility);
        event = event == null ? DetentionEvent.UNKNOWN : event;
    }
}
