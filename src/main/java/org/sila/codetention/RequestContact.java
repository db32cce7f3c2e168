package org.sila.codetention;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.cases.CaseAccess;
import org.sila.cases.CaseFiles;
import org.sila.cases.CaseNotes;
import org.sila.cases.CaseView;
import org.sila.ids.Ids;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonDescription;
import org.sila.reports.ReportDirectory;
import org.sila.reports.ReportView;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.RecordView;
import org.sila.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks that somebody who was held at the same time be asked about the person of a case. It is written down, and noted on
 * the case that knows how to reach them, whose caseworker decides; nothing is sent to anybody.
 */
@Service
class RequestContact {

    static final AuditAction REQUESTED = new AuditAction("codetention-contact-requested");
    static final AuditAction VIEWED = new AuditAction("codetention-person-viewed");

    private final CaseFiles cases;
    private final CaseNotes notes;
    private final DetaineeRecords records;
    private final ReportDirectory reports;
    private final WhoKnowsThem whoKnowsThem;
    private final ObjectProvider<SurvivorsThemselves> themselves;
    private final ContactRequests requests;
    private final MessageSource messages;
    private final CaseAccess access;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Clock clock;

    RequestContact(
            CaseFiles cases,
            CaseNotes notes,
            DetaineeRecords records,
            ReportDirectory reports,
            WhoKnowsThem whoKnowsThem,
            ObjectProvider<SurvivorsThemselves> themselves,
            ContactRequests requests,
            MessageSource messages,
            CaseAccess access,
            CurrentStaff currentStaff,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.notes = notes;
        this.records = records;
        this.reports = reports;
        this.whoKnowsThem = whoKnowsThem;
        this.themselves = themselves;
        this.requests = requests;
        this.messages = messages;
        this.access = access;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody who may be asked, and how they can be reached. */
    record Somebody(
            CaseView view, HeldToo person, WhoKnowsThem.Known known, ContactRequests.@Nullable Request before) {}

    /**
     * Who it is about, which the audit trail notes.
     *
     * @throws NotFound where there is no such case, record or report
     */
    @Transactional
    public Somebody read(UUID caseId, HeldToo.Kind kind, UUID about) {
        currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        access.require(caseId);
        Somebody somebody = find(caseId, kind, about);
        audit.record(VIEWED, "case", caseId, Map.of());
        return somebody;
    }

    /**
     * Asks once; the second time changes nothing.
     *
     * @param words what is to be asked, not empty
     * @throws NotFound where there is no such case, record or report
     */
    @Transactional
    public void request(UUID caseId, HeldToo.Kind kind, UUID about, String words) {
        UUID by = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR).id();
        access.require(caseId);
        Somebody somebody = find(caseId, kind, about);
        CaseView to = somebody.known().view();
        ContactRequests.Request request =
                new ContactRequests.Request(about, to == null ? null : to.id(), words, by, clock.instant());
        if (!requests.add(Ids.next(), caseId, kind, request)) {
            return;
        }
        audit.record(
                REQUESTED,
                "case",
                caseId,
                to == null ? Map.of() : Map.of("to", to.id().toString()));
        if (to != null) {
            audit.record(REQUESTED, "case", to.id(), Map.of("from", caseId.toString()));
            notes.leave(to.id(), text("codetention.note.to", somebody.view().number(), words));
        }
        boolean told = somebody.known().isToldThemselves();
        if (told) {
            themselves
                    .orderedStream()
                    .forEach(module -> module.leave(about, somebody.view().number(), words, by));
        }
        notes.write(caseId, to == null ? text(nobody(told), words) : text("codetention.note.from", to.number(), words));
    }

    private static String nobody(boolean toldThemselves) {
        return toldThemselves ? "codetention.note.themselves" : "codetention.note.nobody";
    }

    private Somebody find(UUID caseId, HeldToo.Kind kind, UUID about) {
        CaseView view = cases.view(caseId).orElseThrow(NotFound::new);
        HeldToo person = kind == HeldToo.Kind.RECORD
                ? of(records.view(about).orElseThrow(NotFound::new))
                : of(reports.view(about).filter(report -> !report.isWithdrawn()).orElseThrow(NotFound::new));
        return new Somebody(
                view,
                person,
                whoKnowsThem.of(List.of(person)).getOrDefault(about, WhoKnowsThem.Known.NOBODY),
                requests.of(caseId, List.of(about)).stream().findFirst().orElse(null));
    }

    private static HeldToo of(RecordView record) {
        return held(
                HeldToo.Kind.RECORD,
                record.id(),
                record.person(),
                record.circumstances(),
                record.source().title(),
                record.rowNumber());
    }

    private static HeldToo of(ReportView report) {
        return held(HeldToo.Kind.REPORT, report.id(), report.person(), report.circumstances(), "", null);
    }

    private static HeldToo held(
            HeldToo.Kind kind,
            UUID id,
            PersonDescription person,
            Circumstances said,
            String source,
            @Nullable Integer row) {
        DetentionEvent event = said.event();
        return new HeldToo(
                kind,
                id,
                person.name(),
                said.facility(),
                said.eventDate(),
                event,
                event.isRelease(),
                false,
                source,
                row);
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
