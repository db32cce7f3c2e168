package org.sila.exports.writers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseStatus;
import org.sila.cases.Fate;
import org.sila.cases.Whereabouts;
import org.sila.person.PartialDate;
import org.sila.person.PersonName;
import org.sila.person.Sex;

/**
 * All that leaves the house of a case. There is no place in it for the people who reported, nor for how to reach them.
 *
 * @param number what people call the case by
 * @param references of its reports, oldest first
 * @param name of the person sought, as the oldest report that still stands has it; so are the fields after it
 * @param whereabouts null where they are known but may not be passed on: the person found has not agreed to it
 * @param caseworker name of whom the case is assigned to; empty where nobody's
 * @param matches confirmed ones first, then those still open, most probable first
 */
public record CaseSummary(
        long number,
        List<String> references,
        PersonName name,
        Sex sex,
        @Nullable PartialDate birth,
        @Nullable Integer age,
        @Nullable PartialDate ageOn,
        String birthPlace,
        String origin,
        @Nullable PartialDate eventDate,
        String eventPlace,
        String facility,
        CaseStatus status,
        Fate fate,
        @Nullable Whereabouts whereabouts,
        String caseworker,
        Instant openedAt,
        Instant changedAt,
        List<MatchLine> matches,
        List<ReunificationLine> reunifications) {

    public CaseSummary {
        references = List.copyOf(references);
        matches = List.copyOf(matches);
        reunifications = List.copyOf(reunifications);
    }
}
