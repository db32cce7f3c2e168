package org.sila.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.cases.joins.JoinSuggestions;
import org.sila.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joins a case to another of the same person, and undoes that. The relatives never see one another's words. */
@Service
public class JoinCases {

    private final Cases cases;
    private final CaseReports caseReports;
    private final CaseHistory history;
    private final CaseAccess access;
    private final JoinSuggestions suggestions;
    private final CurrentStaff currentStaff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JoinCases(
            Cases cases,
            CaseReports caseReports,
            CaseHistory history,
            CaseAccess access,
            JoinSuggestions suggestions,
            CurrentStaff currentStaff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.caseReports = caseReports;
        this.history = history;
        this.access = access;
        this.suggestions = suggestions;
        this.currentStaff = currentStaff;
        this.events = events;
        this.clock = clock;
    }

    /** Moves the reports of {@code joining} into {@code into}. */
    @Transactional
    public void join(UUID joining, UUID into, String reason) {
        access.require(joining);
        SoughtCase from = cases.findById(joining).orElseThrow(NotFound::new);
        SoughtCase to = cases.findById(into).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        from.joinInto(to, now);
        cases.flush();
        caseReports.moveAll(joining, into);
        suggestions.joined(joining, into, now);
        write(joining, CaseHistory.What.JOIN, "", into.toString(), reason, now);
        write(into, CaseHistory.What.JOIN, joining.toString(), "", reason, now);
        events.publishEvent(new CasesChanged(List.of(joining, into)));
    }

    /** Gives a joined case its own reports back. */
    @Transactional
    public void separate(UUID joined, String reason) {
        access.require(joined);
        SoughtCase from = cases.findById(joined).orElseThrow(NotFound::new);
        UUID into = from.joinedInto();
        Instant now = clock.instant();
        from.separate(now);
        cases.flush();
        caseReports.takeBack(joined);
        write(joined, CaseHistory.What.SEPARATE, into == null ? "" : into.toString(), "", reason, now);
        events.publishEvent(new CasesChanged(into == null ? List.of(joined) : List.of(joined, into)));
    }

    private void write(UUID caseId, CaseHistory.What what, String before, String after, String reason, Instant at) {
        UUID by = currentStaff.find().map(staff -> staff.id()).orElse(null);
        history.add(caseId, new CaseHistory.Change(what, before, after, reason, by, at));
    }
}
