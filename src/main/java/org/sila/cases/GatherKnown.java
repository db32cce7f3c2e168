package org.sila.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sila.cases.claims.Claim;
import org.sila.cases.claims.Claims;
import org.sila.cases.timeline.Timeline;
import org.sila.places.Places;
import org.sila.reports.ReportDirectory;
import org.sila.reports.ReportView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what the reports, the claims and the modules above know of a person sought. */
@Component
public class GatherKnown {

    private final Claims claims;
    private final ReportDirectory reports;
    private final ObjectProvider<KnownFacts> others;
    private final Places places;

    GatherKnown(Claims claims, ReportDirectory reports, ObjectProvider<KnownFacts> others, Places places) {
        this.claims = claims;
        this.reports = reports;
        this.others = others;
        this.places = places;
    }

    /** All facts of the case, in no order. Whoever shows them to a person writes the audit entry. */
    @Transactional(readOnly = true)
    public List<KnownFact> facts(CaseView view) {
        return facts(view.id(), reports.views(view.reportIds()), claims.of(view.id()));
    }

    Known of(UUID caseId, List<ReportView> reports) {
        List<Claim> entered = claims.of(caseId);
        List<KnownFact> facts = facts(caseId, reports, entered);
        return new Known(Summary.of(facts), Timeline.of(facts, places::facilityKey), entered);
    }

    private List<KnownFact> facts(UUID caseId, List<ReportView> reports, List<Claim> entered) {
        List<KnownFact> facts = new ArrayList<>(FactsOfReports.of(reports));
        entered.stream().filter(claim -> !claim.isWithdrawn()).map(Claim::fact).forEach(facts::add);
        others.orderedStream().forEach(other -> facts.addAll(other.of(caseId)));
        return facts;
    }
}
