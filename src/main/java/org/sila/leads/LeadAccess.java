package org.sila.leads;

import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.StaffMember;
import org.sila.accounts.StaffTeams;
import org.sila.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may know of a lead. Supervisors: of all. Caseworkers: of those that are nobody's, so that they can be sorted, their
 * own and their team's, and those linked to a case of theirs. For everybody else there is no such lead.
 */
@Service
@Transactional(readOnly = true)
class LeadAccess {

    /** Indexes lead_of_assignee and lead_link_of_case; parameters reader, all, colleagues. */
    static final String OPEN_TO_READER = """
            (:all or lead.assignee_id is null or lead.assignee_id = any(:colleagues)
             or exists (select 1 from lead_link join sought_case on sought_case.id = lead_link.case_id
                        where lead_link.lead_id = lead.id and lead_link.removed_at is null
                          and sought_case.caseworker_id = :reader))
            """;

    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;
    private final StaffTeams teams;

    LeadAccess(JdbcClient jdbc, CurrentStaff currentStaff, StaffTeams teams) {
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
        this.teams = teams;
    }

    /** The statement with the parameters of {@link #OPEN_TO_READER}. */
    JdbcClient.StatementSpec asReader(JdbcClient.StatementSpec statement) {
        return teams.asReader(statement);
    }

    /**
     * @return who reads
     * @throws NotFound where there is no such lead, it was withdrawn, or the reader need not know of it
     */
    StaffMember require(UUID leadId) {
        if (asReader(jdbc.sql("select id from lead where id = :id and withdrawn_at is null and " + OPEN_TO_READER))
                .param("id", leadId)
                .query(UUID.class)
                .optional()
                .isEmpty()) {
            throw new NotFound();
        }
        return currentStaff.current();
    }
}
