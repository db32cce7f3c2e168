package org.sila.leads;

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
import org.sila.facilities.FacilityCodes;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.sila.web.paging.UpTo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of leads that the reader may know of, newest first. It shows what they are about, and nothing that was said. */
@Service
class LeadList {

    private static final int PAGE = 25;
    private static final String UNREAD =
            "exists (select 1 from lead_message where lead_id = lead.id and written_by is null and read_at is null)";

    private final JdbcClient jdbc;
    private final LeadAccess access;
    private final CurrentStaff currentStaff;
    private final StaffDirectory staff;
    private final FacilityCodes facilities;
    private final AuditTrail audit;

    LeadList(
            JdbcClient jdbc,
            LeadAccess access,
            CurrentStaff currentStaff,
            StaffDirectory staff,
            FacilityCodes facilities,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.currentStaff = currentStaff;
        this.staff = staff;
        this.facilities = facilities;
        this.audit = audit;
    }

    /**
     * What to list.
     *
     * @param state null for all
     * @param kind null for all
     * @param facility code of the one, with its parts, that they are linked to; null for any
     * @param unread true for those only whose giver wrote something that nobody has read
     */
    record Asked(
            @Nullable LeadState state,
            @Nullable LeadKind kind,
            @Nullable String facility,
            boolean unread) {

        /** The address of the same list in another state; null for all. */
        public String inState(@Nullable LeadState other) {
            return new Asked(other, kind, facility, unread).address();
        }

        /** The address of the same list whatever was read. */
        public String withUnread(boolean only) {
            return new Asked(state, kind, facility, only).address();
        }

        private String address() {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/leads");
            if (state != null) {
                address.queryParam("state", state);
            }
            if (kind != null) {
                address.queryParam("kind", kind);
            }
            if (facility != null) {
                address.queryParam("facility", facility);
            }
            if (unread) {
                address.queryParam("unread", true);
            }
            return address.toUriString();
        }
    }

    /**
     * One lead in the list.
     *
     * @param who whose it is; empty where nobody's
     * @param unread true where its giver wrote something that nobody has read
     */
    record Line(
            UUID id,
            String reference,
            LeadKind kind,
            HowKnown howKnown,
            LeadState state,
            Instant receivedAt,
            String who,
            boolean unread) {}

    private record Found(Line line, @Nullable UUID who) {}

    /** One page; by key, over lead_in_order, lead_of_state or lead_of_kind. */
    @Transactional
    public Page<Line> page(Asked asked, @Nullable Cursor cursor) {
        Cursor from = cursor != null && cursor.isId() ? cursor : null;
        boolean backwards = from != null && from.backwards();
        Map<String, Object> parameters = new HashMap<>();
        String sql = """
                select lead.id, reference, kind, how_known, state, received_at, assignee_id,
                """ + UNREAD + " as unread from lead where " + where(asked, parameters);
        if (from != null) {
            sql += " and lead.id " + (backwards ? ">" : "<") + " :than";
            parameters.put("than", UUID.fromString(from.keys().get(0)));
        }
        sql += " order by lead.id " + (backwards ? "asc" : "desc") + " limit " + (PAGE + 1);
        List<Found> found = access.asReader(jdbc.sql(sql).params(parameters))
                .query((row, number) -> new Found(
                        new Line(
                                row.getObject("id", UUID.class),
                                row.getString("reference"),
                                LeadKind.valueOf(row.getString("kind")),
                                HowKnown.valueOf(row.getString("how_known")),
                                LeadState.valueOf(row.getString("state")),
                                row.getTimestamp("received_at").toInstant(),
                                "",
                                row.getBoolean("unread")),
                        row.getObject("assignee_id", UUID.class)))
                .list();
        Map<UUID, String> names = staff.names(
                found.stream().map(Found::who).filter(Objects::nonNull).collect(Collectors.toSet()));
        List<Line> lines = found.stream().map(one -> named(one, names)).toList();
        UUID reader = currentStaff.current().id();
        audit.record(LeadActions.LISTED, "staff-account", reader, Map.of("lines", "" + lines.size()));
        return Page.of(lines, PAGE, from, line -> List.of(line.id().toString()));
    }

    /** How many the reader may know of, counted as {@link UpTo} says. */
    @Transactional(readOnly = true)
    public long count(Asked asked) {
        Map<String, Object> parameters = new HashMap<>();
        return access.asReader(jdbc.sql(UpTo.count("1 from lead where " + where(asked, parameters)))
                        .params(parameters))
                .query(Long.class)
                .single();
    }

    private String where(Asked asked, Map<String, Object> parameters) {
        String sql = "withdrawn_at is null and " + LeadAccess.OPEN_TO_READER;
        if (asked.state() != null) {
            sql += " and state = :state";
            parameters.put("state", asked.state().name());
        }
        if (asked.kind() != null) {
            sql += " and kind = :kind";
            parameters.put("kind", asked.kind().name());
        }
        if (asked.facility() != null) {
            sql += " and " + Leads.AT_FACILITIES;
            parameters.put("facilities", facilities.within(asked.facility()).toArray(String[]::new));
        }
        return asked.unread() ? sql + " and " + UNREAD : sql;
    }

    private static Line named(Found found, Map<UUID, String> names) {
        Line line = found.line();
        UUID who = found.who();
        return new Line(
                line.id(),
                line.reference(),
                line.kind(),
                line.howKnown(),
                line.state(),
                line.receivedAt(),
                who == null ? "" : names.getOrDefault(who, ""),
                line.unread());
    }
}
