package org.sila.reunification;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.Fate;
import org.sila.cases.KnownFact;
import org.sila.cases.KnownFacts;
import org.sila.cases.Teller;
import org.sila.person.PartialDate;
import org.sila.person.Presence;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was learnt of the person while they were being brought together with their family. */
@Component
@Order(2)
class FactsOfReunifications implements KnownFacts {

    private static final Set<EventKind> TOLD = EnumSet.of(
            EventKind.REMOTE_CONTACT,
            EventKind.VISIT,
            EventKind.PHYSICAL_REUNION,
            EventKind.REMAINS_RETURNED,
            EventKind.SYMBOLIC_VISIT);

    private final Reunifications reunifications;

    FactsOfReunifications(Reunifications reunifications) {
        this.reunifications = reunifications;
    }

    @Override
    public List<KnownFact> of(UUID caseId) {
        List<KnownFact> facts = new ArrayList<>();
        for (ReunificationView view : reunifications.ofCases(List.of(caseId))) {
            if (view.outcome() == Outcome.MATCH_TAKEN_BACK) {
                continue;
            }
            if (view.identification() == Identification.CONFIRMED) {
                Fate fate = view.kind() == Kind.ALIVE ? Fate.ALIVE_CONFIRMED : Fate.DEATH_IDENTIFIED;
                facts.add(fact("cases.fate." + fate, null, fate, view));
            }
            reunifications.events(view.id()).stream()
                    .filter(event -> !event.isUndone() && TOLD.contains(event.kind()))
                    .map(event -> fact(
                            "reunification.event-kind." + event.kind(), PartialDate.of(event.happenedOn()), null, view))
                    .forEach(facts::add);
        }
        return facts;
    }

    private static KnownFact fact(
            String what, @Nullable PartialDate date, @Nullable Fate fate, ReunificationView view) {
        Teller teller = new Teller(Teller.Kind.CASEWORKER, "", null, null, "/reunifications/" + view.id());
        return new KnownFact(what, date, "", Presence.NONE, fate, null, "", teller, KnownFact.Standing.CONFIRMED);
    }
}
