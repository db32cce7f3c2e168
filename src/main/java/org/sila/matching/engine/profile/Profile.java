package org.sila.matching.engine.profile;

import org.sila.matching.engine.names.NameReader;
import org.sila.matching.engine.names.ReadName;
import org.sila.person.Circumstances;
import org.sila.person.PersonDescription;
import org.sila.person.WrittenText;

/**
 * What is known of one mention, read once and compared many times. Immutable.
 *
 * @param mention as written
 * @param name names
 * @param birth year and day of birth
 * @param origin where the family is from, else the place of birth
 * @param event when it happened
 * @param eventPlace where it happened
 * @param facility place of detention
 * @param nationalNumber digits only; empty where absent
 * @param registryNumber digits only; empty where absent
 */
public record Profile(
        Mention mention,
        ReadName name,
        BirthReading birth,
        PlaceReading origin,
        EventReading event,
        PlaceReading eventPlace,
        FacilityReading facility,
        String nationalNumber,
        String registryNumber) {

    /** Reads a mention. Never fails on what a text holds. */
    public static Profile of(Mention mention, Gazetteer gazetteer) {
        PersonDescription person = mention.person();
        Circumstances circumstances = mention.circumstances();
        PlaceReading origin = PlaceReading.of(person.origin(), gazetteer);
        String number = person.nationalNumber();
        return new Profile(
                mention,
                NameReader.read(person.name()),
                BirthReading.of(person, circumstances.eventDate()),
                origin.isMissing() ? PlaceReading.of(person.birthPlace(), gazetteer) : origin,
                EventReading.of(circumstances.eventDate()),
                PlaceReading.of(circumstances.eventPlace(), gazetteer),
                FacilityReading.of(circumstances.facility()),
                number == null ? "" : digits(number),
                digits(person.registryNumber()));
    }

    public String id() {
        return mention.id();
    }

    private static String digits(String text) {
        return text.isEmpty()
                ? ""
                : WrittenText.asciiDigits(text).replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", "");
    }
}
