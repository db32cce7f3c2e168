package org.sila.cases;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffDirectory;
import org.sila.accounts.StaffMember;
import org.sila.accounts.StaffTeams;
import org.sila.audit.AuditTrail;
import org.sila.person.PersonName;
import org.sila.secrets.Sealing;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of tasks, and how many are in them. */
@Service
class TaskList {

    private static final int PAGE = 25;

    /**
     * Of somebody: given to them, or to the caseworker of a case that is theirs. Only what the list is put in order by, so
     * that indexes alone answer: case_task_open_of_assignee and case_task_open_of_nobody, or their sisters of what is done.
     */
    private static final String OF_PEOPLE = """
            (
                select own.id, COLUMNS from case_task own
                where own.assignee_id = any(:people) and own.done_at is STATE
                union all
                select own.id, COLUMNS from sought_case theirs join case_task own on own.case_id = theirs.id
                where theirs.caseworker_id = any(:people) and own.assignee_id is null and own.done_at is STATE
            ) task""";

    private static final String OF_ALL = "case_task task join sought_case on sought_case.id = task.case_id";

    private static final String OF_NOBODY = " and task.assignee_id is null and sought_case.caseworker_id is null";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final CaseTasks tasks;
    private final CurrentStaff currentStaff;
    private final StaffDirectory staff;
    private final StaffTeams teams;
    private final CaseAccess access;
    private final AuditTrail audit;

    TaskList(
            JdbcClient jdbc,
            Sealing sealing,
            CaseTasks tasks,
            CurrentStaff currentStaff,
            StaffDirectory staff,
            StaffTeams teams,
            CaseAccess access,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.tasks = tasks;
        this.currentStaff = currentStaff;
        this.staff = staff;
        this.teams = teams;
        this.access = access;
        this.audit = audit;
    }

    /**
     * What to list.
     *
     * @param person only that person's, whatever the scope; or null
     * @param caseId only of that case, whatever the scope and the person; or null
     */
    record Asked(
            TaskScope scope,
            TaskDue due,
            @Nullable UUID person,
            @Nullable UUID caseId) {

        /** The address of the same list, with tasks of another day. */
        public String address(TaskDue other) {
            return "/tasks?list=" + scope + "&due=" + other + (person == null ? "" : "&person=" + person)
                    + (caseId == null ? "" : "&case=" + caseId);
        }
    }

    /**
     * One task in a list.
     *
     * @param late true where its day is over
     * @param who who does it; empty where nobody
     */
    record Line(
            UUID id,
            UUID caseId,
            long caseNumber,
            String sought,
            String text,
            LocalDate dueOn,
            boolean late,
            String who,
            @Nullable Instant doneAt) {}

    private record Found(Line line, @Nullable UUID who) {}

    /** One page; two statements and the audit entry, however long the list. */
    @Transactional
    public Page<Line> page(Asked asked, @Nullable Cursor cursor) {
        StaffMember reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        requireOwn(asked, reader);
        Cursor from = isReadable(asked.due(), cursor) ? cursor : null;
        List<Found> found = find(asked, reader.id(), from);
        Map<UUID, String> names = staff.names(
                found.stream().map(Found::who).filter(Objects::nonNull).collect(Collectors.toSet()));
        List<Line> lines =
                found.stream().map(one -> named(one.line(), one.who(), names)).toList();
        audit.record(CaseActions.TASKS_LISTED, "staff-account", reader.id(), Map.of("lines", "" + lines.size()));
        return Page.of(
                lines,
                PAGE,
                from,
                line -> List.of(
                        line.doneAt() == null
                                ? line.dueOn().toString()
                                : line.doneAt().toString(),
                        line.id().toString()));
    }

    /** The scopes that the reader may list. */
    List<TaskScope> scopes() {
        return currentStaff.current().role() == Role.SUPERVISOR
                ? List.of(TaskScope.values())
                : List.of(TaskScope.MINE, TaskScope.TEAM, TaskScope.NOBODY);
    }

    /** How many of the signed-in person's tasks are in that list. */
    @Transactional(readOnly = true)
    public long countMine(TaskDue due) {
        UUID reader = currentStaff.current().id();
        return jdbc.sql("select count(*) from " + ofPeople(due) + " where " + due.condition())
                .params(parameters(new Asked(TaskScope.MINE, due, null, null), reader))
                .query(Long.class)
                .single();
    }

    /** The names are looked up of one page's tasks only, of thousands. */
    private List<Found> find(Asked asked, UUID reader, @Nullable Cursor from) {
        TaskDue due = asked.due();
        boolean downwards = due.isDescending() != (from != null && from.backwards());
        String order = downwards ? " desc" : "";
        String start = from == null
                ? ""
                : " and (task." + due.column() + ", task.id) " + (downwards ? "<" : ">") + " (:key, :id)";
        Map<String, Object> parameters = parameters(asked, reader);
        if (from != null) {
            String key = from.keys().get(0);
            parameters.put("key", due == TaskDue.DONE ? Timestamp.from(Instant.parse(key)) : Date.valueOf(key));
            parameters.put("id", UUID.fromString(from.keys().get(1)));
        }
        String ordered = " order by task." + due.column() + order + ", task.id" + order;
        return jdbc.sql("""
                with page as materialized (
                    select task.id from PAGE
                )
                select task.id, task.case_id, sought_case.number, task.text, task.due_on, task.done_at, task.done_by,
                       coalesce(task.assignee_id, sought_case.caseworker_id) as who,
                       first.full_name, first.given_name, first.father_name, first.grandfather_name, first.family_name
                from page
                join case_task task on task.id = page.id
                join sought_case on sought_case.id = task.case_id
                left join lateral (
                    select report.* from case_report join report on report.id = case_report.report_id
                    where case_report.case_id = task.case_id
                    order by report.withdrawn_at is not null, case_report.added_at, report.id limit 1
                ) first on true
                """.replace("PAGE", listOf(asked) + start + ordered + " limit " + (PAGE + 1)) + ordered)
                .params(parameters)
                .query((row, number) -> found(row))
                .list();
    }

    /** As {@code from} and {@code where} of a query for {@code task}. */
    private static String listOf(Asked asked) {
        String day = " where " + asked.due().condition();
        if (asked.caseId() != null) {
            return OF_ALL + day + " and task.case_id = :case";
        }
        if (asked.person() != null || asked.scope() == TaskScope.MINE || asked.scope() == TaskScope.TEAM) {
            return ofPeople(asked.due()) + day;
        }
        return OF_ALL + day + (asked.scope() == TaskScope.NOBODY ? OF_NOBODY : "");
    }

    private static String ofPeople(TaskDue due) {
        return due == TaskDue.DONE
                ? OF_PEOPLE
                        .replace("COLUMNS", "null::date as due_on, own.done_at")
                        .replace("STATE", "not null")
                : OF_PEOPLE
                        .replace("COLUMNS", "own.due_on, null::timestamptz as done_at")
                        .replace("STATE", "null");
    }

    /** What the reader may list: caseworkers see their team's tasks and those that are nobody's. */
    private void requireOwn(Asked asked, StaffMember reader) {
        if (reader.role() == Role.SUPERVISOR) {
            return;
        }
        if (asked.caseId() != null) {
            access.require(asked.caseId());
        } else if (asked.person() != null) {
            if (!teams.colleagues(reader.id()).contains(asked.person())) {
                throw new AccessDeniedException("tasks of another team");
            }
        } else if (asked.scope() == TaskScope.ALL) {
            throw new AccessDeniedException("all tasks are for supervisors");
        }
    }

    private UUID[] people(Asked asked, UUID reader) {
        if (asked.person() != null) {
            return new UUID[] {asked.person()};
        }
        return asked.scope() == TaskScope.TEAM ? teams.colleagues(reader).toArray(UUID[]::new) : new UUID[] {reader};
    }

    private Map<String, Object> parameters(Asked asked, UUID reader) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("today", Date.valueOf(tasks.today()));
        parameters.put("people", people(asked, reader));
        if (asked.caseId() != null) {
            parameters.put("case", asked.caseId());
        }
        return parameters;
    }

    private Found found(ResultSet row) throws SQLException {
        Timestamp done = row.getTimestamp("done_at");
        LocalDate dueOn = row.getDate("due_on").toLocalDate();
        Line line = new Line(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getLong("number"),
                sought(row),
                sealing.open(row.getBytes("text"), CaseTasks.CONTEXT),
                dueOn,
                done == null && dueOn.isBefore(tasks.today()),
                "",
                done == null ? null : done.toInstant());
        return new Found(line, row.getObject(done == null ? "who" : "done_by", UUID.class));
    }

    private static String sought(ResultSet row) throws SQLException {
        String full = row.getString("full_name");
        return full == null
                ? ""
                : new PersonName(
                                full,
                                row.getString("given_name"),
                                row.getString("father_name"),
                                row.getString("grandfather_name"),
                                row.getString("family_name"),
                                "",
                                "")
                        .display();
    }

    private static Line named(Line line, @Nullable UUID who, Map<UUID, String> names) {
        return new Line(
                line.id(),
                line.caseId(),
                line.caseNumber(),
                line.sought(),
                line.text(),
                line.dueOn(),
                line.late(),
                who == null ? "" : names.getOrDefault(who, ""),
                line.doneAt());
    }

    /** A cursor of another list, or one that somebody made up, means the first page. */
    private static boolean isReadable(TaskDue due, @Nullable Cursor cursor) {
        if (cursor == null || cursor.keys().size() != 2) {
            return false;
        }
        try {
            UUID.fromString(cursor.keys().get(1));
            if (due == TaskDue.DONE) {
                Instant.parse(cursor.keys().get(0));
            } else {
                LocalDate.parse(cursor.keys().get(0));
            }
            return true;
        } catch (RuntimeException notOurs) {
            return false;
        }
    }
}
