package org.sila.trust;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sila.person.PersonDescription;
import org.sila.reports.ReportView;
import org.sila.web.Dates;

/**
 * What somebody is asked who says that they made a report and lost its code. Not the name of who is sought, which many
 * know, and never the private phrase, which only we say.
 */
enum Fact {
    MOTHER,
    FATHER,
    GRANDFATHER,
    NICKNAME,
    BIRTH,
    BIRTH_PLACE,
    ORIGIN,
    NATIONAL_NUMBER,
    REGISTRY_NUMBER,
    EVENT_DATE,
    EVENT_PLACE,
    FACILITY,
    PHONE;

    /** Fewer than these tell nobody from a stranger. */
    static final int NEEDED = 2;

    /** What the report says to each of them, as it is written; without those that it says nothing of. */
    static Map<Fact, String> in(ReportView report, Dates dates) {
        PersonDescription person = report.person();
        Map<Fact, @Nullable String> said = new EnumMap<>(Fact.class);
        said.put(MOTHER, person.name().mother());
        said.put(FATHER, person.name().father());
        said.put(GRANDFATHER, person.name().grandfather());
        said.put(NICKNAME, person.name().nickname());
        said.put(BIRTH, dates.partial(person.birth()));
        said.put(BIRTH_PLACE, person.birthPlace());
        said.put(ORIGIN, person.origin());
        said.put(NATIONAL_NUMBER, person.nationalNumber());
        said.put(REGISTRY_NUMBER, person.registryNumber());
        said.put(EVENT_DATE, dates.partial(report.circumstances().eventDate()));
        said.put(EVENT_PLACE, report.circumstances().eventPlace());
        said.put(FACILITY, report.circumstances().facility());
        said.put(PHONE, report.enquirer().phone());
        Map<Fact, String> known = new EnumMap<>(Fact.class);
        said.forEach((fact, value) -> {
            if (value != null && !value.isEmpty()) {
                known.put(fact, value);
            }
        });
        return known;
    }
}
