package org.sila.leads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.secrets.Sealing;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said both ways after a lead came in, sealed. Whoever calls has made sure that the caller may. */
@Service
@Transactional
class LeadMessages {

    /** The longest message, in characters. */
    static final int LONGEST = 5000;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final AuditTrail audit;
    private final Clock clock;

    LeadMessages(JdbcClient jdbc, Sealing sealing, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One thing said.
     *
     * @param by null where the giver of the lead said it, otherwise the staff account
     * @param readAt when the other side read it; null where it has not
     */
    record Message(
            UUID id,
            @Nullable UUID by,
            String text,
            Instant at,
            @Nullable Instant readAt) {

        public boolean isFromGiver() {
            return by == null;
        }

        public boolean isUnread() {
            return readAt == null;
        }
    }

    /**
     * Writes to the other side; a text that is one's last one again (a second click) is not written twice.
     *
     * @param by null for the giver
     * @throws DomainError where nothing is written, or too much
     * @throws NotFound where there is no such lead, or it is withdrawn
     */
    void write(UUID leadId, @Nullable UUID by, String text) {
        String clean = WrittenText.cleanLines(text);
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw new DomainError(clean.isEmpty() ? "leads.error.message-empty" : "leads.error.too-long");
        }
        if (jdbc.sql("select id from lead where id = ? and withdrawn_at is null for no key update")
                .param(leadId)
                .query(UUID.class)
                .optional()
                .isEmpty()) {
            throw new NotFound();
        }
        List<Message> own = of(leadId).stream()
                .filter(message -> Objects.equals(message.by(), by))
                .toList();
        if (!own.isEmpty() && own.get(own.size() - 1).text().equals(clean)) {
            return;
        }
        jdbc.sql("insert into lead_message (id, lead_id, text, written_by, written_at) values (?, ?, ?, ?, ?)")
                .param(Ids.next())
                .param(leadId)
                .param(sealing.seal(clean, SealedLeadText.MESSAGE))
                .param(by)
                .param(now())
                .update();
        audit.record(by == null ? LeadActions.ADDED_TO : LeadActions.ANSWERED, "lead", leadId, Map.of());
    }

    /** All that was said, oldest first; index lead_message_of_lead. */
    @Transactional(readOnly = true)
    public List<Message> of(UUID leadId) {
        return jdbc.sql("""
                select id, written_by, text, written_at, read_at from lead_message where lead_id = ? order by id
                """).param(leadId).query((row, number) -> message(row)).list();
    }

    /** The same for the giver; what staff wrote counts as read from now on. */
    List<Message> shownToGiver(UUID leadId) {
        List<Message> shown = of(leadId);
        jdbc.sql("""
                update lead_message set read_at = ? where lead_id = ? and written_by is not null and read_at is null
                """).params(now(), leadId).update();
        return shown;
    }

    /** Staff have read what the giver wrote up to now. */
    void readByStaff(UUID leadId) {
        int read = jdbc.sql("""
                update lead_message set read_at = ? where lead_id = ? and written_by is null and read_at is null
                """).params(now(), leadId).update();
        if (read > 0) {
            audit.record(LeadActions.MESSAGES_READ, "lead", leadId, Map.of());
        }
    }

    private Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getObject("written_by", UUID.class),
                sealing.open(row.getBytes("text"), SealedLeadText.MESSAGE),
                row.getTimestamp("written_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("read_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
