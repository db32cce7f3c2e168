package org.sila.cases;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sila.person.Presence;
import org.sila.reports.HeardOf;
import org.sila.reports.News;
import org.sila.reports.ReportView;

/** What the reports of a case say of the person; nothing of a report that was withdrawn. */
final class FactsOfReports {

    private FactsOfReports() {}

    static List<KnownFact> of(List<ReportView> reports) {
        return reports.stream()
                .filter(report -> !report.isWithdrawn())
                .flatMap(report -> of(report).stream())
                .toList();
    }

    private static List<KnownFact> of(ReportView report) {
        Teller teller = Teller.of(report);
        List<KnownFact> facts = new ArrayList<>();
        facts.add(KnownFact.of(report.circumstances(), teller, KnownFact.Standing.SAID));
        for (HeardOf heard : report.heardOf()) {
            facts.add(new KnownFact(
                    "cases.fact.heard-of",
                    heard.since(),
                    heard.facility(),
                    Presence.FROM,
                    null,
                    Whereabouts.DETAINED,
                    heard.learned(),
                    teller,
                    KnownFact.Standing.SAID));
        }
        Fate fate = fate(report.news());
        if (fate != null) {
            facts.add(new KnownFact(
                    "reports.news." + report.news(),
                    null,
                    "",
                    Presence.NONE,
                    fate,
                    null,
                    report.newsDetails(),
                    teller,
                    KnownFact.Standing.SAID));
        }
        return facts;
    }

    private static @Nullable Fate fate(News news) {
        return switch (news) {
            case SEEN -> Fate.ALIVE_REPORTED;
            case TOLD_OF_DEATH -> Fate.DEATH_REPORTED;
            case NOT_ASKED, NO_NEWS, PREFER_NOT_TO_SAY -> null;
        };
    }
}
