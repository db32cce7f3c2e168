package org.sila.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.accounts.StaffTeams;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose cases somebody opens without being asked. Supervisors: all. Caseworkers: their own, those of their team, and
 * those that are nobody's. A case of another team opens to whoever says why, for a day's work; the reason stays on the
 * case and in the audit trail. The queue of matches is open to all caseworkers: who reviews a pair need not know whose
 * it is.
 */
@Service
@Transactional
public class CaseAccess {

    private static final Duration A_DAYS_WORK = Duration.ofHours(12);
    private static final int LONGEST = 500;

    private final Cases cases;
    private final StaffTeams teams;
    private final CurrentStaff currentStaff;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    CaseAccess(
            Cases cases, StaffTeams teams, CurrentStaff currentStaff, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.teams = teams;
        this.currentStaff = currentStaff;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** One time that somebody of another team opened the case. */
    record Opening(UUID staffId, OpeningReason reason, String words, Instant openedAt) {}

    /** @throws NotFound where there is no such case */
    boolean isOpen(UUID caseId) {
        StaffMember reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        UUID owner = cases.findById(caseId).orElseThrow(NotFound::new).caseworkerId();
        return reader.role() == Role.SUPERVISOR
                || owner == null
                || owner.equals(reader.id())
                || teams.colleagues(reader.id()).contains(owner)
                || saidWhy(caseId, reader.id());
    }

    /** @throws DomainError where the reader has to say first why they open it */
    public void require(UUID caseId) {
        if (!isOpen(caseId)) {
            throw new ReasonFirst(caseId);
        }
    }

    /**
     * Opens a case of another team for a day's work.
     *
     * @param words in addition; needed for {@link OpeningReason#OTHER}
     * @throws DomainError where they are missing or too long
     */
    void open(UUID caseId, OpeningReason reason, String words) {
        UUID by = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR).id();
        String clean = WrittenText.clean(words);
        if (clean.length() > LONGEST || reason == OpeningReason.OTHER && clean.isEmpty()) {
            throw new DomainError(clean.isEmpty() ? "cases.error.reason-words" : "cases.error.reason-too-long");
        }
        if (isOpen(caseId)) {
            return;
        }
        jdbc.sql("insert into case_opening (id, case_id, staff_id, reason, words, opened_at) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), caseId, by, reason.name(), clean, Timestamp.from(clock.instant()))
                .update();
        audit.record(CaseActions.OPENED_OF_OTHERS, "case", caseId, Map.of("why", reason.name()));
    }

    /** The last ones, newest first; index case_opening_of_case. */
    @Transactional(readOnly = true)
    List<Opening> of(UUID caseId) {
        return jdbc.sql("""
                select staff_id, reason, words, opened_at from case_opening
                where case_id = ? order by opened_at desc, id desc limit 20
                """)
                .params(caseId)
                .query((row, number) -> new Opening(
                        row.getObject(1, UUID.class),
                        OpeningReason.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    private boolean saidWhy(UUID caseId, UUID staffId) {
        Optional<Instant> last = jdbc.sql("select max(opened_at) from case_opening where case_id = ? and staff_id = ?")
                .params(caseId, staffId)
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
        return last.filter(at -> at.isAfter(clock.instant().minus(A_DAYS_WORK))).isPresent();
    }
}
