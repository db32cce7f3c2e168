package org.sila.checkins;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.StaffDirectory;
import org.sila.audit.AuditTrail;
import org.sila.reunification.Wishes;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.sila.web.paging.UpTo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of check-ins that the reader may know of, newest first. It names nobody, and shows nothing that was told. */
@Service
class CheckInList {

    private static final int PAGE = 25;
    private static final String UNREAD = """
            (exists (select 1 from check_in_message said
                     where said.check_in_id = check_in.id and said.written_by is null and said.read_at is null)
             or exists (select 1 from check_in_wish wish where wish.check_in_id = check_in.id and wish.read_at is null)
             or exists (select 1 from check_in_request asked
                        where asked.check_in_id = check_in.id and asked.read_at is null))
            """;

    private final JdbcClient jdbc;
    private final CheckInAccess access;
    private final CurrentStaff currentStaff;
    private final StaffDirectory staff;
    private final AuditTrail audit;

    CheckInList(
            JdbcClient jdbc, CheckInAccess access, CurrentStaff currentStaff, StaffDirectory staff, AuditTrail audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.currentStaff = currentStaff;
        this.staff = staff;
        this.audit = audit;
    }

    /**
     * What to list.
     *
     * @param state null for all that are not withdrawn
     * @param unread true for those only whose person said something that nobody has read
     */
    record Asked(@Nullable CheckInState state, boolean unread) {

        /** The address of the same list in another state; null for all. */
        public String inState(@Nullable CheckInState other) {
            return new Asked(other, unread).address();
        }

        /** The address of the same list whatever was read. */
        public String withUnread(boolean only) {
            return new Asked(state, only).address();
        }

        private String address() {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/check-ins");
            if (state != null) {
                address.queryParam("state", state);
            }
            if (unread) {
                address.queryParam("unread", true);
            }
            return address.toUriString();
        }
    }

    /**
     * One check-in in the list.
     *
     * @param who whose it is; empty where nobody's
     * @param unread true where the person said something that nobody has read
     */
    record Line(
            UUID id,
            String reference,
            CheckInState state,
            Wishes wishes,
            Instant receivedAt,
            String who,
            boolean unread) {

        public boolean isWithdrawn() {
            return state == CheckInState.WITHDRAWN;
        }
    }

    private record Found(Line line, @Nullable UUID who) {

        Line named(Map<UUID, String> names) {
            return new Line(
                    line.id,
                    line.reference,
                    line.state,
                    line.wishes,
                    line.receivedAt,
                    who == null ? "" : names.getOrDefault(who, ""),
                    line.unread);
        }
    }

    /** One page; by key, over check_in_in_order or check_in_of_state. */
    @Transactional
    public Page<Line> page(Asked asked, @Nullable Cursor cursor) {
        Cursor from = cursor != null && cursor.isId() ? cursor : null;
        boolean backwards = from != null && from.backwards();
        Map<String, Object> parameters = new HashMap<>();
        String sql = "select check_in.id, reference, state, wishes, received_at, assignee_id, " + UNREAD
                + " as unread from check_in where " + where(asked, parameters);
        if (from != null) {
            sql += " and check_in.id " + (backwards ? ">" : "<") + " :than";
            parameters.put("than", UUID.fromString(from.keys().get(0)));
        }
        sql += " order by check_in.id " + (backwards ? "asc" : "desc") + " limit " + (PAGE + 1);
        List<Found> found = access.asReader(jdbc.sql(sql).params(parameters))
                .query((row, number) -> new Found(
                        new Line(
                                row.getObject("id", UUID.class),
                                row.getString("reference"),
                                CheckInState.valueOf(row.getString("state")),
                                Wishes.valueOf(row.getString("wishes")),
                                row.getTimestamp("received_at").toInstant(),
                                "",
                                row.getBoolean("unread")),
                        row.getObject("assignee_id", UUID.class)))
                .list();
        Map<UUID, String> names = staff.names(
                found.stream().map(Found::who).filter(Objects::nonNull).collect(Collectors.toSet()));
        List<Line> lines = found.stream().map(one -> one.named(names)).toList();
        UUID reader = currentStaff.current().id();
        audit.record(CheckInActions.LISTED, "staff-account", reader, Map.of("lines", "" + lines.size()));
        return Page.of(lines, PAGE, from, line -> List.of(line.id().toString()));
    }

    /** How many the reader may know of, counted as {@link UpTo} says. */
    @Transactional(readOnly = true)
    public long count(Asked asked) {
        Map<String, Object> parameters = new HashMap<>();
        return access.asReader(jdbc.sql(UpTo.count("1 from check_in where " + where(asked, parameters)))
                        .params(parameters))
                .query(Long.class)
                .single();
    }

    private static String where(Asked asked, Map<String, Object> parameters) {
        String sql = CheckInAccess.OPEN_TO_READER;
        if (asked.state() == null) {
            sql += " and withdrawn_at is null";
        } else {
            sql += " and state = :state";
            parameters.put("state", asked.state().name());
        }
        return asked.unread() ? sql + " and " + UNREAD : sql;
    }
}
