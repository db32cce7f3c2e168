package org.sila.exports.writers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sila.cases.CaseStatus;
import org.sila.cases.Fate;
import org.sila.cases.Whereabouts;
import org.sila.matching.MatchState;
import org.sila.person.PartialDate;
import org.sila.person.PersonName;
import org.sila.person.Sex;
import org.sila.reunification.EventKind;
import org.sila.reunification.Identification;
import org.sila.reunification.Kind;
import org.sila.reunification.Outcome;
import org.sila.reunification.Wishes;

/** Invented cases. */
final class Samples {

    static final Stamp STAMP = new Stamp("Rana Haddad", Instant.parse("2026-11-23T14:05:00Z"));

    private Samples() {}

    static CaseSummary full(long number) {
        return new CaseSummary(
                number,
                List.of("SL-7K3M-9QXT", "SL-2B4C-8WZP"),
                new PersonName("", "جمانة", "يحيى", "حجي", "الحجة", "خديجة شيخ جاسم", "أم حيان"),
                Sex.FEMALE,
                PartialDate.parse("1985-03~").orElseThrow(),
                28,
                PartialDate.ofYear(2013),
                "حماة",
                "جبلة (اللاذقية)",
                PartialDate.parse("2013-05-17").orElseThrow(),
                "حاجز القطيفة, Qutayfah checkpoint",
                "فرع 215 (سرية المداهمة)",
                CaseStatus.RESOLVED,
                Fate.ALIVE_CONFIRMED,
                Whereabouts.RELEASED_HOME,
                "سامي الخطيب",
                Instant.parse("2025-01-10T08:00:00Z"),
                Instant.parse("2026-11-20T08:00:00Z"),
                List.of(
                        new MatchLine(
                                "قائمة المفرج عنهم – صيدنايا 8/12/2024 (part 2)", 412, 0.9973, MatchState.CONFIRMED),
                        new MatchLine("Harasta hospital list, صفحة 3", 17, 0.412, MatchState.SUGGESTED)),
                List.of(new ReunificationLine(
                        Kind.ALIVE,
                        Wishes.FULL_CONTACT,
                        Identification.CONFIRMED,
                        List.of(
                                new ReunificationLine.Event(EventKind.FAMILY_INFORMED, LocalDate.of(2026, 11, 2)),
                                new ReunificationLine.Event(EventKind.PHYSICAL_REUNION, LocalDate.of(2026, 11, 9))),
                        Outcome.REUNITED)));
    }

    static CaseSummary named(long number, String name) {
        return new CaseSummary(
                number,
                List.of("SL-7K3M-9QXT"),
                PersonName.ofFull(name),
                Sex.UNKNOWN,
                null,
                null,
                null,
                "",
                "",
                null,
                "",
                "",
                CaseStatus.OPEN,
                Fate.UNKNOWN,
                null,
                "",
                Instant.parse("2025-01-10T08:00:00Z"),
                Instant.parse("2025-01-10T08:00:00Z"),
                List.of(),
                List.of());
    }
}
