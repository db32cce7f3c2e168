package org.sila.leads;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.cases.CaseAccess;
import org.sila.cases.CaseFiles;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.RecordView;
import org.sila.web.DomainError;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what a lead is about, and takes that back. */
@Service
@Transactional
class LinkLead {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final JdbcClient jdbc;
    private final LeadAccess access;
    private final LeadLinks links;
    private final CaseFiles cases;
    private final CaseAccess caseAccess;
    private final DetaineeRecords records;
    private final AuditTrail audit;
    private final Clock clock;

    LinkLead(
            JdbcClient jdbc,
            LeadAccess access,
            LeadLinks links,
            CaseFiles cases,
            CaseAccess caseAccess,
            DetaineeRecords records,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.links = links;
        this.cases = cases;
        this.caseAccess = caseAccess;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Links the lead; the same link again is the same link.
     *
     * @param target a facility's name, a case's number, or the address of a record's page, as typed
     * @throws DomainError where nothing is found by it
     */
    void link(UUID leadId, LeadLinks.Kind kind, String target) {
        StaffMember by = access.require(leadId);
        String typed = WrittenText.clean(target);
        int made = jdbc.sql("""
                insert into lead_link (id, lead_id, facility, case_id, record_id, linked_by, linked_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (lead_id, facility, case_id, record_id) where removed_at is null do nothing
                """)
                .param(Ids.next())
                .param(leadId)
                .param(kind == LeadLinks.Kind.FACILITY ? facility(typed) : null)
                .param(kind == LeadLinks.Kind.CASE ? caseId(typed) : null)
                .param(kind == LeadLinks.Kind.RECORD ? recordId(typed) : null)
                .param(by.id())
                .param(now())
                .update();
        if (made > 0) {
            audit.record(LeadActions.LINKED, "lead", leadId, Map.of("kind", kind.name()));
        }
    }

    /** Takes a link off; nothing happens where it is off already. */
    void remove(UUID leadId, UUID linkId) {
        StaffMember by = access.require(leadId);
        int removed = jdbc.sql("""
                update lead_link set removed_by = ?, removed_at = ? where id = ? and lead_id = ? and removed_at is null
                """).params(by.id(), now(), linkId, leadId).update();
        if (removed > 0) {
            audit.record(LeadActions.LINK_REMOVED, "lead", leadId, Map.of());
        }
    }

    private String facility(String typed) {
        return links.facilityNamed(typed).orElseThrow(() -> new DomainError("leads.error.no-facility"));
    }

    /** Only a case that the linker may open. */
    private UUID caseId(String typed) {
        String digits = WrittenText.asciiDigits(typed);
        UUID id = (digits.matches("\\d{1,15}") ? cases.numbered(Long.parseLong(digits)) : Optional.<UUID>empty())
                .orElseThrow(() -> new DomainError("leads.error.no-case"));
        caseAccess.require(id);
        return id;
    }

    private UUID recordId(String typed) {
        Matcher found = ID.matcher(typed);
        return (found.find() ? records.view(UUID.fromString(found.group())) : Optional.<RecordView>empty())
                .orElseThrow(() -> new DomainError("leads.error.no-record"))
                .id();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
