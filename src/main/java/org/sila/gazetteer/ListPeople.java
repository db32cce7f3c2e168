package org.sila.gazetteer;

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
import org.sila.person.PersonName;
import org.sila.web.NotFound;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The records of people from a place, and the reports of such people, the latest first, which the audit trail notes. */
@Service
class ListPeople {

    private static final int PAGE = 50;

    private final PlaceStore store;
    private final WrittenPlaces written;
    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;

    ListPeople(PlaceStore store, WrittenPlaces written, JdbcClient jdbc, CurrentStaff currentStaff, AuditTrail audit) {
        this.store = store;
        this.written = written;
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /** Which list; of each way of writing the place it reads no more than a page, by an index on (place, id). */
    enum Kind {
        RECORDS("place-records-listed", """
                from detainee_record mention
                where mention.place = name.written
                  and not exists (select from source where id = mention.source_id and recall_id is not null)
                """, "detainee_record mention", "mention.id"),
        REPORTS(
                "place-reports-listed",
                """
                from report mention
                where mention.place = name.written and mention.withdrawn_at is null
                """,
                "report mention join case_report on case_report.report_id = mention.id",
                "case_report.case_id");

        private final AuditAction listed;
        private final String from;
        private final String tables;
        private final String opens;

        Kind(String listed, String from, String tables, String opens) {
            this.listed = new AuditAction(listed);
            this.from = from;
            this.tables = tables;
            this.opens = opens;
        }
    }

    /**
     * A line of the list.
     *
     * @param opens id of the record, or of the case that the report belongs to
     * @param place as written there
     */
    record Line(UUID id, UUID opens, PersonName name, String place) {}

    /** A page of them. */
    record Listed(StoredPlace place, Page<Line> page) {}

    /**
     * Of a place that turned out to be another, the people of that one.
     *
     * @throws NotFound where there is no such place
     */
    @Transactional
    public Listed page(UUID placeId, Kind kind, @Nullable Cursor asked) {
        currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        PlaceTree tree = new PlaceTree(store.all());
        StoredPlace place =
                tree.find(placeId).map(tree::standing).map(tree::called).orElseThrow(NotFound::new);
        Cursor from = asked != null && asked.isId() ? asked : null;
        boolean backwards = from != null && from.backwards();
        JdbcClient.StatementSpec query = jdbc.sql("""
                with page as (
                    select near.id from unnest(:written::text[]) as name (written)
                    cross join lateral (select mention.id FROM AFTER order by mention.id ORDER limit :most) near
                    order by near.id ORDER limit :most
                )
                select mention.id, OPENS, mention.full_name, mention.given_name, mention.father_name,
                       mention.grandfather_name, mention.family_name, mention.place
                from page join TABLES on mention.id = page.id
                order by mention.id ORDER
                """.replace("FROM", kind.from)
                        .replace("AFTER", from == null ? "" : "and mention.id " + (backwards ? ">" : "<") + " :id")
                        .replace("OPENS", kind.opens)
                        .replace("TABLES", kind.tables)
                        .replace("ORDER", backwards ? "asc" : "desc"))
                .param("written", written.of(place.code()).toArray(String[]::new))
                .param("most", PAGE + 1);
        if (from != null) {
            query = query.param("id", UUID.fromString(from.keys().get(0)));
        }
        List<Line> found = query.query((row, number) -> read(row)).list();
        audit.record(
                kind.listed,
                KeepPlaces.SUBJECT,
                place.id(),
                Map.of("lines", Integer.toString(Math.min(PAGE, found.size()))));
        return new Listed(
                place, Page.of(found, PAGE, from, line -> List.of(line.id().toString())));
    }

    private static Line read(ResultSet row) throws SQLException {
        return new Line(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                new PersonName(
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        "",
                        ""),
                row.getString(8));
    }
}
