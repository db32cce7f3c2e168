package org.sila.reports;

import org.sila.person.WrittenText;

/**
 * Who asks, and how to reach them safely. Every text may be empty; all but the relationship is stored sealed.
 *
 * @param name their name; may be withheld
 * @param relationship what they are to the person sought
 * @param phone a number, as written
 * @param email an address, as written
 * @param safeContact safe ways and times, whether a message may be left
 * @param returnsWithCode true where they said they will come back with their code instead
 * @param language language to speak with them, {@code ar} or {@code en}
 */
public record Enquirer(
        String name,
        Relationship relationship,
        String phone,
        String email,
        String safeContact,
        boolean returnsWithCode,
        String language) {

    public Enquirer {
        name = WrittenText.clean(name);
        phone = WrittenText.clean(phone);
        email = WrittenText.clean(email);
        safeContact = WrittenText.cleanLines(safeContact);
    }
}
