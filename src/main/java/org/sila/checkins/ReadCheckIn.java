package org.sila.checkins;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffDirectory;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.reports.ReceiptTalk;
import org.sila.reunification.Wishes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a check-in for reading, which the audit trail notes; how to reach the person each time for itself. */
@Service
@Transactional
class ReadCheckIn {

    private final JdbcClient jdbc;
    private final SealedCheckInText.Seal seal;
    private final CheckInAccess access;
    private final CheckInMessages messages;
    private final CheckInRecords records;
    private final StaffDirectory staff;
    private final AuditTrail audit;

    ReadCheckIn(
            JdbcClient jdbc,
            SealedCheckInText.Seal seal,
            CheckInAccess access,
            CheckInMessages messages,
            CheckInRecords records,
            StaffDirectory staff,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.access = access;
        this.messages = messages;
        this.records = records;
        this.staff = staff;
        this.audit = audit;
    }

    /** A decision, with its words; {@code how} only where the identity was verified. */
    record Change(CheckInState state, @Nullable VerifiedBy how, String reason, UUID by, Instant at) {}

    /** That the person said something else of their wishes; unread where no member of staff said that they saw it. */
    record Wished(Wishes wishes, boolean mayBeAsked, Instant at, boolean unread) {}

    /** What the person should be asked about somebody else. */
    record Request(long caseNumber, String words, UUID by, Instant at, boolean unread) {}

    /**
     * All that the page shows.
     *
     * @param recordId the record that was made of it last; null where it was never verified
     * @param names of the members of staff in it, by id
     * @param reader who reads
     */
    record Shown(
            CheckIn checkIn,
            List<ReceiptTalk.Message> messages,
            List<Change> changes,
            List<Wished> wished,
            List<Request> requests,
            @Nullable UUID recordId,
            Map<UUID, String> names,
            StaffMember reader) {

        /** A member of staff by name; empty for nobody. */
        public String named(@Nullable UUID id) {
            return id == null ? "" : names.getOrDefault(id, "");
        }

        public boolean hasUnread() {
            return messages.stream().anyMatch(message -> message.isFromGiver() && message.isUnread())
                    || wished.stream().anyMatch(Wished::unread)
                    || requests.stream().anyMatch(Request::unread);
        }
    }

    /** @throws org.sila.web.NotFound where the reader may not know of such a check-in */
    Shown read(UUID id) {
        StaffMember reader = access.require(id);
        CheckIn checkIn = find(id);
        List<ReceiptTalk.Message> said = messages.of(id);
        List<Change> changes = changes(id);
        List<Request> requests = requests(id);
        Set<@Nullable UUID> people = new HashSet<>();
        said.forEach(one -> people.add(one.by()));
        changes.forEach(one -> people.add(one.by()));
        requests.forEach(one -> people.add(one.by()));
        people.add(checkIn.assigneeId());
        audit.record(CheckInActions.VIEWED, CheckInActions.SUBJECT, id, Map.of());
        return new Shown(
                checkIn,
                said,
                changes,
                wished(id),
                requests,
                records.of(id).stream()
                        .map(CheckInRecords.Made::recordId)
                        .findFirst()
                        .orElse(null),
                staff.names(people.stream().filter(Objects::nonNull).toList()),
                reader);
    }

    /** How to reach the person, as they wrote it. */
    CheckInForm.Reach reach(UUID id) {
        access.require(id);
        audit.record(CheckInActions.REACH_SHOWN, CheckInActions.SUBJECT, id, Map.of());
        return jdbc.sql("select reach from check_in where id = ?")
                .param(id)
                .query((row, number) -> seal.reach(row.getBytes(1)))
                .single();
    }

    /** Whoever calls has made sure that the reader may. */
    CheckIn find(UUID id) {
        return jdbc.sql("select * from check_in where id = ?")
                .param(id)
                .query((row, number) -> checkIn(row))
                .single();
    }

    /** Index check_in_change_of. */
    private List<Change> changes(UUID id) {
        return jdbc.sql("select state, how, reason, changed_by, changed_at from check_in_change"
                        + " where check_in_id = ? order by id")
                .param(id)
                .query((row, number) -> new Change(
                        CheckInState.valueOf(row.getString("state")),
                        row.getString("how") == null ? null : VerifiedBy.valueOf(row.getString("how")),
                        seal.words(row.getBytes("reason"), SealedCheckInText.REASON),
                        row.getObject("changed_by", UUID.class),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    /** Index check_in_wish_of. */
    private List<Wished> wished(UUID id) {
        return jdbc.sql("select wishes, may_be_asked, said_at, read_at is null as unread from check_in_wish"
                        + " where check_in_id = ? order by id")
                .param(id)
                .query((row, number) -> new Wished(
                        Wishes.valueOf(row.getString("wishes")),
                        row.getBoolean("may_be_asked"),
                        row.getTimestamp("said_at").toInstant(),
                        row.getBoolean("unread")))
                .list();
    }

    /** Index check_in_request_of. */
    private List<Request> requests(UUID id) {
        return jdbc.sql("select case_number, words, asked_by, asked_at, read_at is null as unread from check_in_request"
                        + " where check_in_id = ? order by id")
                .param(id)
                .query((row, number) -> new Request(
                        row.getLong("case_number"),
                        seal.words(row.getBytes("words"), SealedCheckInText.REQUEST),
                        row.getObject("asked_by", UUID.class),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getBoolean("unread")))
                .list();
    }

    private CheckIn checkIn(ResultSet row) throws SQLException {
        return new CheckIn(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                seal.told(row.getBytes("told")),
                Wishes.valueOf(row.getString("wishes")),
                seal.words(row.getBytes("wishes_words"), SealedCheckInText.WISHES_WORDS),
                row.getBoolean("may_be_asked"),
                row.getBytes("reach") != null,
                row.getString("language"),
                CheckInState.valueOf(row.getString("state")),
                row.getObject("assignee_id", UUID.class),
                row.getTimestamp("received_at").toInstant(),
                row.getInt("version"));
    }
}
