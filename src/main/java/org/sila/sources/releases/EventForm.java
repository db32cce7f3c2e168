package org.sila.sources.releases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.person.PartialDate;
import org.sila.person.WrittenText;
import org.sila.sources.ReleaseEvent;
import org.sila.web.PartialDateForm;
import org.springframework.validation.Errors;

/**
 * What is known of a release.
 *
 * @param key of the form, so that sending it twice enters one event
 * @param version of the event when it was read; null for a new one
 */
record EventForm(
        @Nullable UUID key,
        @Nullable Integer version,

        @NotBlank(message = "{sources.release.facility.missing}") @Size(max = 300) @Nullable
        String facility,

        @Valid @Nullable PartialDateForm openedOn,
        @Nullable String freed,
        @Size(max = 2000) @Nullable String said) {

    private static final int MOST_DIGITS = 6;

    static EventForm empty() {
        return new EventForm(Ids.next(), null, "", PartialDateForm.EMPTY, "", "");
    }

    static EventForm of(ReleaseEvent event) {
        Integer freed = event.freed();
        return new EventForm(
                event.id(),
                event.version(),
                event.facility(),
                PartialDateForm.of(event.openedOn()),
                freed == null ? "" : freed.toString(),
                event.said());
    }

    /** What only reading finds: no day, a number that is none. */
    void check(Errors errors) {
        if (openedOn == null || openedOn.isBlank()) {
            errors.rejectValue("openedOn", "sources.release.day.missing");
        }
        String number = number();
        if (!number.isEmpty() && (!number.matches("\\d{1," + MOST_DIGITS + "}") || Integer.parseInt(number) == 0)) {
            errors.rejectValue("freed", "sources.release.freed.wrong");
        }
    }

    UUID keyOrNew() {
        return key == null ? Ids.next() : key;
    }

    String place() {
        return WrittenText.clean(facility);
    }

    /** @throws java.util.NoSuchElementException where it was not checked */
    PartialDate day() {
        return (openedOn == null ? PartialDateForm.EMPTY : openedOn).toDate().orElseThrow();
    }

    @Nullable
    Integer count() {
        return number().isEmpty() ? null : Integer.valueOf(number());
    }

    String words() {
        return WrittenText.cleanLines(said);
    }

    private String number() {
        return WrittenText.asciiDigits(WrittenText.clean(freed)).replaceAll("[,٬ ]", "");
    }
}
