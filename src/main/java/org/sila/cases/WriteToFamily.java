package org.sila.cases;

import java.util.List;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.person.WrittenText;
import org.sila.reports.FamilyMessages;
import org.sila.reports.FamilyState;
import org.sila.reports.ReportDirectory;
import org.sila.reports.ReportView;
import org.sila.reports.Talk;
import org.sila.web.Conflict;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to the family of one report of a case, and reads what they answer. A message never says or lets one guess a
 * match, a place or a death: whoever writes says so each time, and while a match is verified, or the fate is established
 * and not closed, a second person reads the message before the family does.
 */
@Service
@Transactional
class WriteToFamily {

    private static final int LONGEST = 2000;

    private final CaseFiles cases;
    private final CaseAccess access;
    private final ReportDirectory reports;
    private final FamilyMessages messages;
    private final CurrentStaff currentStaff;

    WriteToFamily(
            CaseFiles cases,
            CaseAccess access,
            ReportDirectory reports,
            FamilyMessages messages,
            CurrentStaff currentStaff) {
        this.cases = cases;
        this.access = access;
        this.reports = reports;
        this.messages = messages;
        this.currentStaff = currentStaff;
    }

    /**
     * Writes a message.
     *
     * @param asks true where it asks the family for something: their page says so
     * @param harmless the writer says that it tells of no match, no place and no death
     * @return true where it waits for a second person
     * @throws DomainError where the text is missing or too long, nobody said that it is harmless, the report is withdrawn,
     *     or a question does not go with what the family's page says
     */
    boolean write(UUID caseId, UUID reportId, String text, boolean asks, boolean harmless) {
        StaffMember writer = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        CaseView view = opened(caseId);
        ReportView report = report(view, reportId);
        String clean = WrittenText.cleanLines(text);
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw new DomainError(clean.isEmpty() ? "cases.message.error.empty" : "cases.message.error.too-long");
        }
        if (!harmless) {
            throw new DomainError("cases.message.error.harmless");
        }
        if (report.isWithdrawn()) {
            throw new DomainError("cases.message.error.withdrawn");
        }
        if (asks && !mayAsk(report)) {
            throw new DomainError("cases.message.error.asks");
        }
        boolean waits = needsSecond(view);
        messages.write(reportId, writer.id(), clean, asks, waits);
        if (asks && !waits) {
            reports.showState(List.of(reportId), FamilyState.NEEDS_INFORMATION);
        }
        read(view, report, writer);
        return waits;
    }

    /**
     * Lets a message out that waited, or holds it back. Its writer may only hold it back; letting it out is a
     * supervisor's, and never the writer's own.
     */
    void decide(UUID caseId, UUID messageId, boolean goesOut) {
        StaffMember decider = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        CaseView view = opened(caseId);
        Talk message = messages.of(view.reportIds()).stream()
                .filter(one -> one.id().equals(messageId) && !one.isFromFamily())
                .findFirst()
                .orElseThrow(NotFound::new);
        boolean own = decider.id().equals(message.by());
        if (goesOut && (own || decider.role() != Role.SUPERVISOR)
                || !goesOut && !own && decider.role() != Role.SUPERVISOR) {
            throw new DomainError("cases.message.error.second");
        }
        messages.decide(message, decider.id(), goesOut);
        if (goesOut && message.asks() && mayAsk(report(view, message.reportId()))) {
            reports.showState(List.of(message.reportId()), FamilyState.NEEDS_INFORMATION);
        }
    }

    /** Says that what the family of that report added has been read. */
    void read(UUID caseId, UUID reportId) {
        StaffMember reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        CaseView view = opened(caseId);
        read(view, report(view, reportId), reader);
    }

    /**
     * The report of that case.
     *
     * @throws NotFound where it is none of the case's
     * @throws Conflict where the case was joined into another meanwhile, which has its reports now
     */
    @Transactional(readOnly = true)
    ReportView report(CaseView view, UUID reportId) {
        if (view.joinedInto() != null) {
            throw new Conflict("cases.message.error.joined");
        }
        return view.reportIds().contains(reportId) ? reports.view(reportId).orElseThrow(NotFound::new) : notOfTheCase();
    }

    /** Whether a second person reads what is written before the family does. */
    static boolean needsSecond(CaseView view) {
        return view.status() == CaseStatus.VERIFYING || view.status() == CaseStatus.RESOLVED;
    }

    private static ReportView notOfTheCase() {
        throw new NotFound();
    }

    private CaseView opened(UUID caseId) {
        access.require(caseId);
        return cases.view(caseId).orElseThrow(NotFound::new);
    }

    /** An answer that was read is no longer missing, unless the whole case waits for information. */
    private void read(CaseView view, ReportView report, StaffMember reader) {
        List<Talk> said = messages.of(List.of(report.id()));
        boolean answered = said.stream().anyMatch(Talk::isUnread);
        messages.readByStaff(List.of(report.id()), reader.id());
        boolean askedAgain = !said.isEmpty() && !said.get(said.size() - 1).isFromFamily();
        if (answered
                && !askedAgain
                && view.status() != CaseStatus.NEEDS_INFO
                && report.familyState() == FamilyState.NEEDS_INFORMATION) {
            reports.showState(List.of(report.id()), view.status().shownAs().orElse(FamilyState.SEARCHING));
        }
    }

    /** "A caseworker will contact you" and "closed" are not taken back by a question. */
    private static boolean mayAsk(ReportView report) {
        return switch (report.familyState()) {
            case RECEIVED, SEARCHING, NEEDS_INFORMATION -> true;
            case CASEWORKER_WILL_CONTACT, CLOSED -> false;
        };
    }
}
