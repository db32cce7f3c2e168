package org.sila.reports;

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
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.secrets.Sealing;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff and somebody with a receipt of another module say to each other, sealed. The table has the columns id, text,
 * written_by, written_at, read_at, and the id of what it is about. A service extends it and names its place; each call is a
 * transaction. Whoever calls has made sure that the caller may.
 */
@Transactional
public abstract class ReceiptTalk {

    /** The longest message, in characters. */
    public static final int LONGEST = 5000;

    private final Place place;
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final AuditTrail audit;
    private final Clock clock;

    protected ReceiptTalk(Place place, JdbcClient jdbc, Sealing sealing, AuditTrail audit, Clock clock) {
        this.place = place;
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Where messages are, and what things are called there.
     *
     * @param table of the messages, such as lead_message
     * @param about table of what they are about, such as lead, which has withdrawn_at
     * @param subject what the audit trail calls it
     * @param errors message keys of refusals begin so; they end in "message-empty" and "too-long"
     * @param written action of whoever holds the receipt
     * @param answered action of staff
     * @param read action of staff
     */
    public record Place(
            String table,
            String about,
            String subject,
            String errors,
            AuditAction written,
            AuditAction answered,
            AuditAction read) {

        /** What messages are sealed for. */
        public String texts() {
            return table + ".text";
        }

        private String in(String sql) {
            return sql.replace("TALK", table).replace("ABOUT", about);
        }
    }

    /**
     * One thing said.
     *
     * @param by null where the holder of the receipt said it, otherwise the staff account
     * @param readAt when the other side read it; null where it has not
     */
    public record Message(
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
     * @param by null for the holder of the receipt
     * @throws DomainError where nothing is written, or too much
     * @throws NotFound where there is nothing of that id, or it is withdrawn
     */
    public void write(UUID about, @Nullable UUID by, String text) {
        String clean = WrittenText.cleanLines(text);
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw new DomainError(place.errors() + (clean.isEmpty() ? "message-empty" : "too-long"));
        }
        if (jdbc.sql(place.in("select id from ABOUT where id = ? and withdrawn_at is null for no key update"))
                .param(about)
                .query(UUID.class)
                .optional()
                .isEmpty()) {
            throw new NotFound();
        }
        List<Message> own = of(about).stream()
                .filter(message -> Objects.equals(message.by(), by))
                .toList();
        if (!own.isEmpty() && own.get(own.size() - 1).text().equals(clean)) {
            return;
        }
        jdbc.sql(place.in("insert into TALK (id, ABOUT_id, text, written_by, written_at) values (?, ?, ?, ?, ?)"))
                .param(Ids.next())
                .param(about)
                .param(sealing.seal(clean, place.texts()))
                .param(by)
                .param(now())
                .update();
        audit.record(by == null ? place.written() : place.answered(), place.subject(), about, Map.of());
    }

    /** All that was said, oldest first; by the index of what it is about. */
    @Transactional(readOnly = true)
    public List<Message> of(UUID about) {
        return jdbc.sql(place.in("""
                select id, written_by, text, written_at, read_at from TALK where ABOUT_id = ? order by id
                """))
                .param(about)
                .query((row, number) -> message(row))
                .list();
    }

    /** The same for the holder of the receipt; what staff wrote counts as read from now on. */
    public List<Message> shownToGiver(UUID about) {
        List<Message> shown = of(about);
        jdbc.sql(place.in("""
                update TALK set read_at = ? where ABOUT_id = ? and written_by is not null and read_at is null
                """)).params(now(), about).update();
        return shown;
    }

    /** Staff have read what was written up to now. */
    public void readByStaff(UUID about) {
        int read = jdbc.sql(place.in("""
                update TALK set read_at = ? where ABOUT_id = ? and written_by is null and read_at is null
                """)).params(now(), about).update();
        if (read > 0) {
            audit.record(place.read(), place.subject(), about, Map.of());
        }
    }

    private Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getObject("written_by", UUID.class),
                sealing.open(row.getBytes("text"), place.texts()),
                row.getTimestamp("written_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("read_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
