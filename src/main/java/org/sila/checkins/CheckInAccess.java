package org.sila.checkins;

import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.StaffMember;
import org.sila.accounts.StaffTeams;
import org.sila.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may know of a check-in. Supervisors: of all. Caseworkers: of those that are nobody's, so that they can be begun, their
 * own and their team's, and those whose record somebody accepted for a case of theirs. For everybody else there is none.
 */
@Service
@Transactional(readOnly = true)
class CheckInAccess {

    /** Indexes check_in_of_assignee, check_in_record_of and match_of_record; parameters reader, all, colleagues. */
    static final String OPEN_TO_READER = """
            (:all or check_in.assignee_id is null or check_in.assignee_id = any(:colleagues)
             or exists (select 1 from check_in_record made
                        join match on match.record_id = made.record_id
                             and match.state in ('IN_REVIEW', 'SECOND_REVIEW', 'CONFIRMED')
                        join sought_case on sought_case.id = match.case_id
                        where made.check_in_id = check_in.id and sought_case.caseworker_id = :reader))
            """;

    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;
    private final StaffTeams teams;

    CheckInAccess(JdbcClient jdbc, CurrentStaff currentStaff, StaffTeams teams) {
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
        this.teams = teams;
    }

    /** The statement with the parameters of {@link #OPEN_TO_READER}. */
    JdbcClient.StatementSpec asReader(JdbcClient.StatementSpec statement) {
        return teams.asReader(statement);
    }

    /** Whether the reader may open it, and it is not withdrawn. */
    boolean mayOpen(UUID checkInId) {
        return asReader(jdbc.sql("select exists (select 1 from check_in where id = :id and withdrawn_at is null and "
                                + OPEN_TO_READER + ")")
                        .param("id", checkInId))
                .query(Boolean.class)
                .single();
    }

    /**
     * @return who reads
     * @throws NotFound where there is no such check-in, it was withdrawn, or the reader need not know of it
     */
    StaffMember require(UUID checkInId) {
        if (!mayOpen(checkInId)) {
            throw new NotFound();
        }
        return currentStaff.current();
    }
}
