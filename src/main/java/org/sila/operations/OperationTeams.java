package org.sila.operations;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffDirectory;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.web.DomainError;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who searches: teams, and in them members of staff and others by name. */
@Service
@Transactional
class OperationTeams {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_MEMBERS = 300;

    private final JdbcClient jdbc;
    private final OperationAccess access;
    private final StaffDirectory staff;
    private final SealedText texts;
    private final AuditTrail audit;
    private final Clock clock;

    OperationTeams(
            JdbcClient jdbc,
            OperationAccess access,
            StaffDirectory staff,
            SealedText texts,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.staff = staff;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody who joins a team: a member of staff, or anybody by name. */
    record MemberForm(
            @Nullable String team,
            @Nullable UUID person,
            @Nullable String name,
            @Nullable UUID key) {}

    /**
     * Somebody in a team.
     *
     * @param staffId null where not of the staff
     * @param name empty for a member of staff
     */
    record Member(UUID id, String team, @Nullable UUID staffId, String name) {}

    /** Those who are in it now, team by team; whoever calls has made sure that the reader may. */
    @Transactional(readOnly = true)
    public List<Member> of(UUID operationId) {
        return jdbc.sql("""
                select id, team, staff_id, name from search_member
                where operation_id = ? and left_at is null order by team, id
                """)
                .param(operationId)
                .query((row, number) -> new Member(
                        row.getObject("id", UUID.class),
                        row.getString("team"),
                        row.getObject("staff_id", UUID.class),
                        texts.open(row, SealedOperationText.MEMBER)))
                .list();
    }

    /**
     * Puts somebody into a team; the same form again, or the same member of staff, changes nothing.
     *
     * @throws DomainError where the team or the person is not said, or both a member of staff and a name are
     */
    void add(UUID operationId, MemberForm form) {
        StaffMember by = access.require(operationId);
        String team = WrittenText.clean(form.team());
        if (team.isEmpty() || team.length() > LONGEST_NAME) {
            throw new DomainError("operations.error.team");
        }
        String name = WrittenText.clean(SealedText.clean(form.name()));
        UUID person = form.person();
        if ((person == null) == name.isEmpty()) {
            throw new DomainError(name.isEmpty() ? "operations.error.member" : "operations.error.member-twice");
        }
        if (person != null && !staff.worksOnCases(person)) {
            throw new DomainError("operations.error.member");
        }
        if (of(operationId).size() >= MOST_MEMBERS) {
            throw new DomainError("operations.error.too-many");
        }
        int added = jdbc.sql("""
                insert into search_member (id, operation_id, team, staff_id, name, form_key, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .param(Ids.next())
                .param(operationId)
                .param(team)
                .param(person)
                .param(texts.sealIfAny(name, SealedOperationText.MEMBER))
                .param(Optional.ofNullable(form.key()).orElseGet(Ids::next))
                .param(by.id())
                .param(Timestamp.from(clock.instant()))
                .update();
        if (added > 0) {
            audit.record(OperationActions.MEMBER_ADDED, OperationActions.SUBJECT, operationId, Map.of());
        }
    }

    /** Takes somebody out of their team; that they were in it stays known. */
    void leave(UUID operationId, UUID memberId) {
        StaffMember by = access.require(operationId);
        int left = jdbc.sql("""
                update search_member set left_by = ?, left_at = ? where id = ? and operation_id = ? and left_at is null
                """)
                .params(by.id(), Timestamp.from(clock.instant()), memberId, operationId)
                .update();
        if (left > 0) {
            audit.record(OperationActions.MEMBER_LEFT, OperationActions.SUBJECT, operationId, Map.of());
        }
    }
}
