package org.sila.facilities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The records that name a facility or a part of it, by date, which the audit trail notes. Of whom a check-in tells all
 * stays, each stay there is a line, instead of what its record dates.
 */
@Service
class ListFacilityRecords {

    private static final AuditAction LISTED = new AuditAction("facility-records-listed");
    private static final int PAGE = 50;

    /** In place of the number of a stay, where a record dates one thing. */
    private static final int OWN_EVENT = 0;

    /**
     * For each way of writing the place no more than a page of either, by the indexes detainee_record_at_facility and
     * record_stay_at_facility.
     */
    private static final String FOUND = """
            with page as (
                select near.* from unnest(:written::text[]) as name (written)
                cross join lateral (
                    (select mention.id, mention.event_date as dated, 0 as stay
                     from detainee_record mention
                     where mention.facility = name.written and mention.facility <> '' and DATED
                       and exists (select from source
                                   where id = mention.source_id and recall_id is null
                                     and (kind <> 'SELF_CHECK_IN'
                                          or not exists (select from record_stay told
                                                         where told.record_id = mention.id
                                                           and told.facility = any(:written))))
                     order by mention.event_date ORDER, mention.id ORDER limit :most)
                    union all
                    (select stay.record_id, coalesce(stay.since, stay.until), stay.number::int
                     from record_stay stay
                     where stay.facility = name.written and STAYED
                       and exists (select from source
                                   where id = stay.source_id and recall_id is null and kind = 'SELF_CHECK_IN')
                     order by coalesce(stay.since, stay.until) ORDER, stay.record_id ORDER, stay.number ORDER
                     limit :most)
                ) near
                order by near.dated ORDER, near.id ORDER, near.stay ORDER limit :most
            )
            select record.id, record.row_number, source.id, source.title, record.full_name, record.given_name,
                   record.father_name, record.grandfather_name, record.family_name, record.event, page.dated,
                   coalesce(stay.facility, record.facility), page.stay, source.kind = 'SELF_CHECK_IN', stay.since,
                   stay.until
            from page
            join detainee_record record on record.id = page.id
            join source on source.id = record.source_id
            left join record_stay stay on stay.record_id = page.id and stay.number = page.stay
            order by page.dated ORDER, page.id ORDER, page.stay ORDER
            """;

    private final FacilityStore store;
    private final FacilityNames names;
    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final ObjectProvider<ToldThemselves> toldThemselves;

    ListFacilityRecords(
            FacilityStore store,
            FacilityNames names,
            JdbcClient jdbc,
            CurrentStaff currentStaff,
            AuditTrail audit,
            ObjectProvider<ToldThemselves> toldThemselves) {
        this.store = store;
        this.names = names;
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.toldThemselves = toldThemselves;
    }

    /**
     * A record in the list.
     *
     * @param date by which it stands where it does
     * @param place as written there
     * @param told whether the person told it of themselves
     * @param stay the stay that it tells of; null where it dates one thing
     */
    record Line(
            UUID id,
            int row,
            UUID sourceId,
            String source,
            PersonName name,
            DetentionEvent event,
            @Nullable PartialDate date,
            String place,
            boolean told,
            @Nullable Stay stay) {

        private List<String> key() {
            return List.of(
                    String.valueOf(date), id.toString(), Integer.toString(stay == null ? OWN_EVENT : stay.number()));
        }
    }

    /**
     * One of the stays that somebody told of.
     *
     * @param number which of all that they told
     * @param since null where they did not say; until likewise
     */
    record Stay(
            int number,
            @Nullable PartialDate since,
            @Nullable PartialDate until) {

        public boolean isDated() {
            return since != null || until != null;
        }
    }

    /**
     * A page of them.
     *
     * @param agreed by record of those on the page that their person told, whether they may be asked about others
     */
    record Listed(StoredFacility facility, Page<Line> page, Map<UUID, Boolean> agreed) {}

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
        JdbcClient.StatementSpec query = jdbc.sql(FOUND.replace("DATED", condition(dated, from))
                        .replace("STAYED", stayCondition(dated, from))
                        .replace("ORDER", backwards ? "desc" : "asc"))
                .param("written", names.writtenAs(tree.codesWithin(facility)).toArray(String[]::new))
                .param("most", PAGE + 1);
        Integer year = dated.year();
        if (!dated.undated()) {
            query = query.param("notBefore", Integer.toString(year == null ? 1 : year))
                    .param("before", Integer.toString(year == null ? 9999 : year + 1));
        }
        if (from != null) {
            query = query.param("id", UUID.fromString(from.keys().get(1)))
                    .param("number", Integer.parseInt(from.keys().get(2)));
            if (!dated.undated()) {
                query = query.param("date", from.keys().get(0));
            }
        }
        List<Line> found = query.query(ListFacilityRecords::read).list();
        audit.record(
                LISTED, KeepFacilities.SUBJECT, id, Map.of("lines", Integer.toString(Math.min(PAGE, found.size()))));
        Page<Line> page = Page.of(found, PAGE, from, Line::key);
        return new Listed(facility, page, agreed(page.items()));
    }

    private Map<UUID, Boolean> agreed(List<Line> lines) {
        Set<UUID> told = lines.stream().filter(Line::told).map(Line::id).collect(Collectors.toSet());
        Map<UUID, Boolean> agreed = new HashMap<>();
        if (!told.isEmpty()) {
            toldThemselves.orderedStream().forEach(module -> agreed.putAll(module.agreed(told)));
        }
        return agreed;
    }

    private static String condition(Dated dated, @Nullable Cursor from) {
        String compared = from != null && from.backwards() ? "<" : ">";
        if (dated.undated()) {
            return "mention.event_date is null" + (from == null ? "" : " and mention.id " + compared + " :id");
        }
        return "mention.event_date >= :notBefore and mention.event_date < :before"
                + (from == null ? "" : " and (mention.event_date, mention.id) " + compared + " (:date, :id)");
    }

    /** A stay is of every year that it touches. */
    private static String stayCondition(Dated dated, @Nullable Cursor from) {
        String compared = from != null && from.backwards() ? "<" : ">";
        if (dated.undated()) {
            return "coalesce(stay.since, stay.until) is null"
                    + (from == null ? "" : " and (stay.record_id, stay.number) " + compared + " (:id, :number)");
        }
        return "coalesce(stay.since, stay.until) < :before and coalesce(stay.until, stay.since) >= :notBefore"
                + (from == null
                        ? ""
                        : " and (coalesce(stay.since, stay.until), stay.record_id, stay.number) " + compared
                                + " (:date, :id, :number)");
    }

    private static boolean isKey(Cursor cursor) {
        try {
            UUID.fromString(cursor.keys().get(1));
            Short.parseShort(cursor.keys().get(2));
            return cursor.keys().size() == 3;
        } catch (IllegalArgumentException | IndexOutOfBoundsException madeUp) {
            return false;
        }
    }

    private static Line read(ResultSet row, int number) throws SQLException {
        int stay = row.getInt(13);
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
                date(row.getString(11)),
                row.getString(12),
                row.getBoolean(14),
                stay == OWN_EVENT ? null : new Stay(stay, date(row.getString(15)), date(row.getString(16))));
    }

    private static @Nullable PartialDate date(@Nullable String written) {
        return written == null ? null : PartialDate.parse(written).orElse(null);
    }
}
