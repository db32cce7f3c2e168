package org.sila.reports;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.sila.person.WrittenText;

/**
 * A place of detention the family heard of.
 *
 * @param facility as written, not empty
 * @param since from when, if known
 * @param learned how they learned it (a visit, a survivor, a document...)
 */
@Embeddable
public record HeardOf(String facility, @Nullable PartialDate since, String learned) {

    public HeardOf {
        facility = WrittenText.clean(facility);
        learned = WrittenText.clean(learned);
    }
}
