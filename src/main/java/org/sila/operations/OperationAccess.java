package org.sila.operations;

import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.accounts.StaffTeams;
import org.sila.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may know of a search operation. Supervisors: of all. Caseworkers: of those that they or their team began, and those
 * they take part in. For everybody else there is no such operation.
 */
@Service
@Transactional(readOnly = true)
class OperationAccess {

    /** Index search_member_of_staff; parameters reader, all, colleagues. */
    static final String OPEN_TO_READER = """
            (:all or search_operation.begun_by = any(:colleagues)
             or exists (select 1 from search_member where search_member.operation_id = search_operation.id
                                                      and search_member.staff_id = :reader and left_at is null))
            """;

    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;
    private final StaffTeams teams;

    OperationAccess(JdbcClient jdbc, CurrentStaff currentStaff, StaffTeams teams) {
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
        this.teams = teams;
    }

    /** Who may begin one, and work on those they may know of. */
    StaffMember worker() {
        return currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
    }

    /** The statement with the parameters of {@link #OPEN_TO_READER}. */
    JdbcClient.StatementSpec asReader(JdbcClient.StatementSpec statement) {
        return teams.asReader(statement);
    }

    /**
     * @return who reads
     * @throws NotFound where there is no such operation, or the reader need not know of it
     */
    StaffMember require(UUID operationId) {
        if (!isOpen(operationId)) {
            throw new NotFound();
        }
        return currentStaff.current();
    }

    /** Whether the reader may know of it. */
    boolean isOpen(UUID operationId) {
        return asReader(jdbc.sql("select id from search_operation where id = :id and " + OPEN_TO_READER))
                .param("id", operationId)
                .query(UUID.class)
                .optional()
                .isPresent();
    }
}
