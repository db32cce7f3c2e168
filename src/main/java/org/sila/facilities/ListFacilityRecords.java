package org.sila.facilities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonName;
import org.sila.web.NotFound;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The records that name a facility or a part of it, by date, which the audit trail notes. */
@Service
class ListFacilityRecords {

    private static final AuditAction LISTED = new AuditAction("facility-records-listed");
    private static final int PAGE = 50;

    /** For each way of writing the place no more than a page, by the index detainee_record_at_facility. */
    private static final String FOUND = """
            with page as (
                select near.* from unnest(:written::text[]) as name (written)
                cross join lateral (
                    select mention.id, mention.event_date
                    from detainee_record mention
                    where mention.facility = name.written and mention.facility <> '' and DATED
                      and exists (select from source where id = mention.source_id and recall_id is null)
                    order by mention.event_date ORDER, mention.id ORDER limit :most
                ) near
                order by near.event_date ORDER, near.id ORDER limit :most
            )
            select record.id, record.row_number, source.id, source.title, record.full_name, record.given_name,
                   record.father_name, record.grandfather_name, record.family_name, record.event, record.event_date,
                   record.facility
            from page
            join detainee_record record on record.id = page.id
            join source on source.id = record.source_id
            order by record.event_date ORDER, record.id ORDER
            """;

    private final FacilityStore store;
    private final FacilityNames names;
    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;

    ListFacilityRecords(
            FacilityStore store, FacilityNames names, JdbcClient jdbc, CurrentStaff currentStaff, AuditTrail audit) {
        this.store = store;
        this.names = names;
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /**
     * A record in the list.
     *
     * @param place as written there
     */
    record Line(
            UUID id,
            int row,
            UUID sourceId,
            String source,
            PersonName name,
            DetentionEvent event,
            @Nullable PartialDate date,
            String place) {}

    /** A page of them. */
    record Listed(StoredFacility facility, Page<Line> page) {}

    /** Of which dates: of one year, of all, or of none. */
    record Dated(@Nullable Integer year, boolean undated) {}

    /** @throws NotFound where there is no such facility */
    @Transactional
    public Listed page(UUID id, Dated dated, @Nullable Cursor asked) {
        currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        FacilityTree tree = new FacilityTree(store.all());
        StoredFacility facility = tree.find(id).orElseThrow(NotFound::new);
        Cursor from = asked != null && isKey(asked) ? asked : null;
        boolean backwards = from != null && from.backwards();
        JdbcClient.StatementSpec query = jdbc.sql(
                        FOUND.replace("DATED", condition(dated, from)).replace("ORDER", backwards ? "desc" : "asc"))
                .param("written", names.writtenAs(tree.codesWithin(facility)).toArray(String[]::new))
                .param("most", PAGE + 1);
        Integer year = dated.year();
        if (!dated.undated()) {
            query = query.param("notBefore", Integer.toString(year == null ? 1 : year))
                    .param("before", Integer.toString(year == null ? 9999 : year + 1));
        }
        if (from != null) {
            query = query.param("id", UUID.fromString(from.keys().get(1)));
            if (!dated.undated()) {
                query = query.param("date", from.keys().get(0));
            }
        }
        List<Line> found = query.query(ListFacilityRecords::read).list();
        audit.record(
                LISTED, KeepFacilities.SUBJECT, id, Map.of("lines", Integer.toString(Math.min(PAGE, found.size()))));
        return new Listed(
                facility,
                Page.of(
                        found,
                        PAGE,
                        from,
                        line -> List.of(String.valueOf(line.date()), line.id().toString())));
    }

    private static String condition(Dated dated, @Nullable Cursor from) {
        String compared = from != null && from.backwards() ? "<" : ">";
        if (dated.undated()) {
            return "mention.event_date is null" + (from == null ? "" : " and mention.id " + compared + " :id");
        }
        return "mention.event_date >= :notBefore and mention.event_date < :before"
                + (from == null ? "" : " and (mention.event_date, mention.id) " + compared + " (:date, :id)");
    }

    private static boolean isKey(Cursor cursor) {
        try {
            UUID.fromString(cursor.keys().get(1));
            return cursor.keys().size() == 2;
        } catch (IllegalArgumentException | IndexOutOfBoundsException madeUp) {
            return false;
        }
    }

    private static Line read(ResultSet row, int number) throws SQLException {
        String dated = row.getString(11);
        return new Line(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                new PersonName(
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        "",
                        ""),
                DetentionEvent.valueOf(row.getString(10)),
                dated == null ? null : PartialDate.parse(dated).orElse(null),
                row.getString(12));
    }
}
