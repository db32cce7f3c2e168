package org.sila.checkins;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffDirectory;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.sources.RecordsStored;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with a check-in: find out whether it is the person, give it to somebody, write to the person. */
@Service
@Transactional
class WorkOnCheckIn {

    private static final int LONGEST_REASON = 2000;

    private final JdbcClient jdbc;
    private final CheckInAccess access;
    private final ReadCheckIn readCheckIn;
    private final CheckInRecords records;
    private final CheckInMessages messages;
    private final SealedCheckInText.Seal seal;
    private final StaffDirectory staff;
    private final AuditTrail audit;
    private final Clock clock;

    WorkOnCheckIn(
            JdbcClient jdbc,
            CheckInAccess access,
            ReadCheckIn readCheckIn,
            CheckInRecords records,
            CheckInMessages messages,
            SealedCheckInText.Seal seal,
            StaffDirectory staff,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.readCheckIn = readCheckIn;
        this.records = records;
        this.messages = messages;
        this.seal = seal;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Decides, with words. Verified, it becomes a record, see {@link RecordsStored}; doubted again, that record is recalled.
     *
     * @param how by what the identity was verified; null for another decision
     * @param words what was verified and found, or why
     * @param version the one that was read
     * @throws DomainError where something is missing or too long, or it cannot become that
     * @throws OptimisticLockingFailureException where somebody changed it since, the person included
     */
    void decide(UUID id, CheckInState state, @Nullable VerifiedBy how, String words, int version) {
        StaffMember by = access.require(id);
        boolean verified = state == CheckInState.VERIFIED;
        String clean = WrittenText.cleanLines(words);
        if (verified && how == null) {
            throw new DomainError("checkins.error.how");
        }
        if (clean.isEmpty() || clean.length() > LONGEST_REASON) {
            throw new DomainError(clean.isEmpty() ? "checkins.error.words" : "checkins.error.too-long");
        }
        CheckInState was = CheckInState.valueOf(jdbc.sql("select state from check_in where id = ? for no key update")
                .param(id)
                .query(String.class)
                .single());
        if (was == CheckInState.WITHDRAWN) {
            throw new NotFound();
        }
        if (!was.next().contains(state)) {
            requireVersion(id, version);
            throw new DomainError("checkins.error.state");
        }
        requireFirst(jdbc.sql("update check_in set state = ?, version = version + 1 where id = ? and version = ?")
                .params(state.name(), id, version)
                .update());
        keep(id, was, state, verified ? how : null, clean, by);
        if (verified && how != null) {
            records.make(readCheckIn.find(id), how, by.name());
        } else if (was == CheckInState.VERIFIED) {
            records.of(id).forEach(made -> records.recall(made, by.id()));
        }
    }

    private void keep(
            UUID id, CheckInState was, CheckInState state, @Nullable VerifiedBy how, String words, StaffMember by) {
        jdbc.sql("""
                insert into check_in_change (id, check_in_id, was, state, how, reason, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(Ids.next())
                .param(id)
                .param(was.name())
                .param(state.name())
                .param(how == null ? null : how.name())
                .param(seal.words(words, SealedCheckInText.REASON))
                .param(by.id())
                .param(Timestamp.from(clock.instant()))
                .update();
        audit.record(
                CheckInActions.STATE_CHANGED,
                CheckInActions.SUBJECT,
                id,
                Map.of("state", was.name() + "," + state.name()));
    }

    /**
     * Gives it to somebody.
     *
     * @param to null for nobody
     * @param version the one that was read
     * @throws DomainError where that person does not work on cases any more
     * @throws OptimisticLockingFailureException where somebody changed it since
     */
    void assign(UUID id, @Nullable UUID to, int version) {
        access.require(id);
        if (to != null && !staff.worksOnCases(to)) {
            throw new DomainError("checkins.error.assignee");
        }
        requireFirst(jdbc.sql("update check_in set assignee_id = ?, version = version + 1 where id = ? and version = ?")
                .param(to)
                .param(id)
                .param(version)
                .update());
        audit.record(
                CheckInActions.ASSIGNED,
                CheckInActions.SUBJECT,
                id,
                to == null ? Map.of() : Map.of("to", to.toString()));
    }

    /** Writes to the person; what they wrote and wished counts as read. */
    void answer(UUID id, String text) {
        StaffMember by = access.require(id);
        messages.write(id, by.id(), text);
        markRead(id);
    }

    /** Says that what the person wrote and wished is read. */
    void read(UUID id) {
        access.require(id);
        markRead(id);
    }

    private void markRead(UUID id) {
        messages.readByStaff(id);
        for (String table : List.of("check_in_wish", "check_in_request")) {
            jdbc.sql("update " + table + " set read_at = ? where check_in_id = ? and read_at is null")
                    .params(Timestamp.from(clock.instant()), id)
                    .update();
        }
    }

    private void requireVersion(UUID id, int version) {
        requireFirst(jdbc.sql("select count(*) from check_in where id = ? and version = ?")
                .params(id, version)
                .query(Integer.class)
                .single());
    }

    private static void requireFirst(int rows) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException("check-in changed since it was read");
        }
    }
}
