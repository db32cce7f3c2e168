package org.sila.leads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffDirectory;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.person.PartialDate;
import org.sila.reports.ReceiptTalk;
import org.sila.secrets.Sealing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a lead for reading, which the audit trail notes; its numbers and its giver each for themselves. */
@Service
@Transactional
class ReadLead {

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final LeadAccess access;
    private final LeadMessages messages;
    private final LeadLinks links;
    private final LeadFiles files;
    private final ObjectProvider<LeadSection> sections;
    private final StaffDirectory staff;
    private final AuditTrail audit;

    ReadLead(
            JdbcClient jdbc,
            Sealing sealing,
            LeadAccess access,
            LeadMessages messages,
            LeadLinks links,
            LeadFiles files,
            ObjectProvider<LeadSection> sections,
            StaffDirectory staff,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.access = access;
        this.messages = messages;
        this.links = links;
        this.files = files;
        this.sections = sections;
        this.staff = staff;
        this.audit = audit;
    }

    /** A change of state, with its reason. */
    record Change(LeadState was, LeadState state, String reason, UUID by, Instant at) {}

    /** What another module holds of it and can do with it; {@code title} is a message key. */
    record Section(String title, List<LeadSection.Line> lines, List<LeadSection.Offer> offers) {}

    /**
     * All that the page shows.
     *
     * @param sections what other modules hold of it
     * @param names of the members of staff in it, by id
     * @param reader who reads
     */
    record Shown(
            Lead lead,
            List<ReceiptTalk.Message> messages,
            List<Change> changes,
            List<LeadLinks.Link> links,
            List<LeadFiles.Photograph> photographs,
            List<Section> sections,
            Map<UUID, String> names,
            StaffMember reader) {

        /** A member of staff by name; empty for nobody. */
        public String named(@Nullable UUID id) {
            return id == null ? "" : names.getOrDefault(id, "");
        }

        public boolean hasUnread() {
            return messages.stream().anyMatch(message -> message.isFromGiver() && message.isUnread());
        }
    }

    /** Who gave a lead, as they wrote it. */
    record Giver(String name, String contact) {}

    /** @throws org.sila.web.NotFound where the reader may not know of such a lead */
    Shown read(UUID leadId) {
        StaffMember reader = access.require(leadId);
        Lead lead = jdbc.sql("select * from lead where id = ?")
                .param(leadId)
                .query((row, number) -> lead(row))
                .single();
        List<ReceiptTalk.Message> said = messages.of(leadId);
        List<Change> changes = changes(leadId);
        List<LeadLinks.Link> linked = links.of(leadId);
        Set<UUID> people = new HashSet<>();
        said.stream().map(ReceiptTalk.Message::by).forEach(people::add);
        changes.stream().map(Change::by).forEach(people::add);
        people.add(lead.assigneeId());
        people.remove(null);
        audit.record(LeadActions.VIEWED, "lead", leadId, Map.of());
        return new Shown(lead, said, changes, linked, files.of(leadId), sections(leadId), staff.names(people), reader);
    }

    private List<Section> sections(UUID leadId) {
        return sections.orderedStream()
                .map(section -> new Section(section.title(), section.lines(leadId), section.offers(leadId)))
                .toList();
    }

    /** The door codes and other numbers. */
    String numbers(UUID leadId) {
        access.require(leadId);
        audit.record(LeadActions.NUMBERS_SHOWN, "lead", leadId, Map.of());
        return column(leadId, SealedLeadText.NUMBERS);
    }

    /** Who gave it. */
    Giver giver(UUID leadId) {
        access.require(leadId);
        audit.record(LeadActions.GIVER_SHOWN, "lead", leadId, Map.of());
        return new Giver(column(leadId, SealedLeadText.GIVER_NAME), column(leadId, SealedLeadText.GIVER_CONTACT));
    }

    private String column(UUID leadId, String context) {
        return jdbc.sql("select %s from lead where id = ?".formatted(context))
                .param(leadId)
                .query((row, number) -> opened(row, context))
                .single();
    }

    /** Index lead_change_of_lead. */
    private List<Change> changes(UUID leadId) {
        return jdbc.sql("""
                select was, state, reason, changed_by, changed_at from lead_change where lead_id = ? order by id
                """)
                .param(leadId)
                .query((row, number) -> new Change(
                        LeadState.valueOf(row.getString("was")),
                        LeadState.valueOf(row.getString("state")),
                        sealing.open(row.getBytes("reason"), SealedLeadText.REASON),
                        row.getObject("changed_by", UUID.class),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    private Lead lead(ResultSet row) throws SQLException {
        String happened = row.getString("happened_on");
        return new Lead(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                LeadKind.valueOf(row.getString("kind")),
                HowKnown.valueOf(row.getString("how_known")),
                happened == null ? null : PartialDate.parse(happened).orElse(null),
                opened(row, SealedLeadText.PLACE),
                opened(row, SealedLeadText.TOLD),
                row.getBytes("numbers") != null,
                row.getBytes("giver_name") != null || row.getBytes("giver_contact") != null,
                row.getString("language"),
                LeadState.valueOf(row.getString("state")),
                row.getObject("assignee_id", UUID.class),
                row.getTimestamp("received_at").toInstant(),
                row.getInt("version"));
    }

    private String opened(ResultSet row, String context) throws SQLException {
        byte[] sealed = row.getBytes(context.substring(context.indexOf('.') + 1));
        return sealed == null ? "" : sealing.open(sealed, context);
    }
}
