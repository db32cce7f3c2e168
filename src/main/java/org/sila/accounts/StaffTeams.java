package org.sila.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works together. Everybody is in one team at most; those in none are colleagues of one another, so that a house
 * without teams is one team.
 */
@Service
@Transactional
public class StaffTeams {

    private static final int LONGEST = 100;

    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Clock clock;

    StaffTeams(JdbcClient jdbc, CurrentStaff currentStaff, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.clock = clock;
    }

    /** A team and how many are in it. */
    public record Team(UUID id, String name, int members) {}

    /** Those of the same team as that person, themselves included, also who is disabled; one statement. */
    @Transactional(readOnly = true)
    public Set<UUID> colleagues(UUID staffId) {
        return new HashSet<>(jdbc.sql("""
                select colleague.id from staff_account colleague, staff_account person
                where person.id = ? and colleague.team_id is not distinct from person.team_id
                """).params(staffId).query(UUID.class).list());
    }

    /**
     * The statement with the parameters that say what a caseworker or a supervisor may know of: reader, their id; all, true
     * for supervisors; colleagues, see {@link #colleagues}.
     */
    @Transactional(readOnly = true)
    public JdbcClient.StatementSpec asReader(JdbcClient.StatementSpec statement) {
        StaffMember reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        return statement
                .param("reader", reader.id())
                .param("all", reader.role() == Role.SUPERVISOR)
                .param("colleagues", colleagues(reader.id()).toArray(UUID[]::new));
    }

    /** All teams, by name. */
    @Transactional(readOnly = true)
    public List<Team> all() {
        return jdbc.sql("""
                select id, name, (select count(*) from staff_account where team_id = staff_team.id)
                from staff_team order by name, id
                """)
                .query((row, number) -> new Team(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .list();
    }

    /** The teams of those of the people who are in one. */
    @Transactional(readOnly = true)
    public Map<UUID, UUID> of(Collection<UUID> staffIds) {
        Map<UUID, UUID> teams = new HashMap<>();
        jdbc.sql("select id, team_id from staff_account where id = any(:ids) and team_id is not null")
                .param("ids", staffIds.toArray(UUID[]::new))
                .query(row -> {
                    teams.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return teams;
    }

    /** @throws DomainError where the name is empty, too long, or another team's */
    void make(String name) {
        currentStaff.require(Role.ADMINISTRATOR);
        String clean = checked(name);
        UUID id = Ids.next();
        try {
            jdbc.sql("insert into staff_team (id, name, made_at) values (?, ?, ?)")
                    .params(id, clean, Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new DomainError("accounts.error.team-taken");
        }
        audit.record(AccountActions.TEAM_MADE, "team", id, Map.of());
    }

    /** @throws DomainError as {@link #make} */
    void rename(UUID id, String name) {
        currentStaff.require(Role.ADMINISTRATOR);
        String clean = checked(name);
        try {
            if (jdbc.sql("update staff_team set name = ? where id = ?")
                            .params(clean, id)
                            .update()
                    == 0) {
                throw new NotFound();
            }
        } catch (DuplicateKeyException taken) {
            throw new DomainError("accounts.error.team-taken");
        }
        audit.record(AccountActions.TEAM_RENAMED, "team", id, Map.of());
    }

    /** @param teamId null for none */
    void put(UUID staffId, @Nullable UUID teamId) {
        currentStaff.require(Role.ADMINISTRATOR);
        if (teamId != null && all().stream().noneMatch(team -> team.id().equals(teamId))) {
            throw new NotFound();
        }
        if (jdbc.sql("update staff_account set team_id = ? where id = ?")
                        .param(teamId)
                        .param(staffId)
                        .update()
                == 0) {
            throw new NotFound();
        }
        audit.record(AccountActions.TEAM_CHANGED, "staff-account", staffId, Map.of());
    }

    private static String checked(String name) {
        String clean = WrittenText.clean(name);
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw new DomainError("accounts.error.team-name");
        }
        return clean;
    }
}
