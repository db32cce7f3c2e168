package org.sila.codetention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseFiles;
import org.sila.cases.CaseView;
import org.sila.matching.MatchView;
import org.sila.matching.Matches;
import org.sila.reports.ReportDirectory;
import org.sila.reports.ReportView;
import org.sila.reunification.ReunificationView;
import org.sila.reunification.Reunifications;
import org.sila.reunification.Wishes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which case knows how to reach people, and whether they agreed to be asked; a few statements, however many they are. */
@Component
class WhoKnowsThem {

    private final CaseFiles cases;
    private final Matches matches;
    private final ReportDirectory reports;
    private final Reunifications reunifications;
    private final ObjectProvider<SurvivorsThemselves> themselves;

    WhoKnowsThem(
            CaseFiles cases,
            Matches matches,
            ReportDirectory reports,
            Reunifications reunifications,
            ObjectProvider<SurvivorsThemselves> themselves) {
        this.cases = cases;
        this.matches = matches;
        this.reports = reports;
        this.reunifications = reunifications;
        this.themselves = themselves;
    }

    /** Whether somebody may be asked. */
    enum Agreement {
        /** The person found wishes full contact. */
        PERSON_AGREES,
        /** The family agreed that survivors may ask for contact. */
        FAMILY_AGREES,
        /** The person found does not wish contact now. */
        PERSON_DOES_NOT_WISH,
        /** The person told of themselves, and agreed to be asked. */
        SURVIVOR_AGREES,
        /** The person told of themselves, and did not agree to be asked. */
        SURVIVOR_DOES_NOT_AGREE,
        NOT_ASKED
    }

    /**
     * How they can be reached.
     *
     * @param view the case that knows them; null where none does, or they told of themselves
     */
    record Known(@Nullable CaseView view, Agreement agreement) {
        /** Whether the person told of themselves, so that a request goes to whoever talks with them. */
        public boolean isToldThemselves() {
            return agreement == Agreement.SURVIVOR_AGREES || agreement == Agreement.SURVIVOR_DOES_NOT_AGREE;
        }

        static final Known NOBODY = new Known(null, Agreement.NOT_ASKED);
    }

    /** By id of the record or report; {@link Known#NOBODY} is left out. */
    Map<UUID, Known> of(Collection<HeldToo> people) {
        Map<UUID, UUID> caseOf = new HashMap<>(cases.caseOfEach(people.stream()
                .filter(one -> one.kind() == HeldToo.Kind.REPORT)
                .map(HeldToo::id)
                .toList()));
        for (MatchView match : matches.confirmedOf(people.stream()
                .filter(one -> one.kind() == HeldToo.Kind.RECORD)
                .map(HeldToo::id)
                .toList())) {
            caseOf.put(match.recordId(), match.caseId());
        }
        Set<UUID> caseIds = new HashSet<>(caseOf.values());
        Map<UUID, CaseView> views = new HashMap<>();
        cases.views(caseIds).forEach(view -> views.put(view.id(), view));
        Map<UUID, Agreement> agreements = agreements(views.values());
        Map<UUID, Known> known = toldThemselves(people);
        caseOf.forEach((id, caseId) -> known.putIfAbsent(
                id, new Known(views.get(caseId), agreements.getOrDefault(caseId, Agreement.NOT_ASKED))));
        return known;
    }

    /** What people said of themselves goes before what any case knows. */
    private Map<UUID, Known> toldThemselves(Collection<HeldToo> people) {
        List<UUID> records = people.stream()
                .filter(one -> one.kind() == HeldToo.Kind.RECORD)
                .map(HeldToo::id)
                .toList();
        Map<UUID, Known> known = new HashMap<>();
        themselves
                .orderedStream()
                .forEach(module -> module.agreed(records)
                        .forEach((id, agreed) -> known.put(
                                id,
                                new Known(
                                        null,
                                        agreed ? Agreement.SURVIVOR_AGREES : Agreement.SURVIVOR_DOES_NOT_AGREE))));
        return known;
    }

    /** What the person found wishes goes before what the family agreed to. */
    private Map<UUID, Agreement> agreements(Collection<CaseView> views) {
        Map<UUID, UUID> caseOf = new HashMap<>();
        List<UUID> reportIds = new ArrayList<>();
        for (CaseView view : views) {
            view.reportIds().forEach(id -> caseOf.put(id, view.id()));
            reportIds.addAll(view.reportIds());
        }
        Map<UUID, Agreement> agreements = new HashMap<>();
        for (ReportView report : reports.views(reportIds)) {
            UUID caseId = caseOf.get(report.id());
            if (caseId != null && report.consents().survivors()) {
                agreements.put(caseId, Agreement.FAMILY_AGREES);
            }
        }
        for (ReunificationView found :
                reunifications.ofCases(views.stream().map(CaseView::id).toList())) {
            Wishes wishes = found.wishes();
            if (wishes != null) {
                agreements.put(
                        found.caseId(),
                        wishes.allowContact() ? Agreement.PERSON_AGREES : Agreement.PERSON_DOES_NOT_WISH);
            }
        }
        return agreements;
    }
}
