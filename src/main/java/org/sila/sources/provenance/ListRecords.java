package org.sila.sources.provenance;

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
import org.sila.sources.DetaineeRecords;
import org.sila.sources.SourceView;
import org.sila.web.NotFound;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The records of a source in the order of its rows, which the audit trail notes; by the index of its unique rows. */
@Service
class ListRecords {

    private static final AuditAction LISTED = new AuditAction("source-records-listed");
    private static final int PAGE = 50;

    private final DetaineeRecords records;
    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;

    ListRecords(DetaineeRecords records, JdbcClient jdbc, CurrentStaff currentStaff, AuditTrail audit) {
        this.records = records;
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /** A page of a source's records. */
    record Listed(SourceView source, Page<RecordLine> page) {}

    /** @throws NotFound where there is no such source */
    @Transactional
    public Listed page(UUID sourceId, @Nullable Cursor asked) {
        currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        SourceView source = records.source(sourceId).orElseThrow(NotFound::new);
        Cursor from = asked != null && isKey(asked) ? asked : null;
        boolean backwards = from != null && from.backwards();
        List<RecordLine> found = jdbc.sql(
                        """
                        select id, row_number, part, full_name, given_name, father_name, grandfather_name, family_name,
                               mother_name, nickname, birth_date, age, origin, event, event_date
                        from detainee_record
                        where source_id = :source and (row_number, part) COMPARED (:row, :part)
                        order by row_number ORDER, part ORDER limit :most
                        """.replace("COMPARED", backwards ? "<" : ">").replace("ORDER", backwards ? "desc" : "asc"))
                .param("source", sourceId)
                .param("row", from == null ? 0 : Integer.parseInt(from.keys().get(0)))
                .param("part", from == null ? 0 : Integer.parseInt(from.keys().get(1)))
                .param("most", PAGE + 1)
                .query(ListRecords::read)
                .list();
        audit.record(LISTED, "source", sourceId, Map.of("lines", Integer.toString(Math.min(PAGE, found.size()))));
        return new Listed(source, Page.of(found, PAGE, from, ListRecords::key));
    }

    private static List<String> key(RecordLine line) {
        return List.of(Integer.toString(line.rowNumber()), Integer.toString(line.part()));
    }

    private static boolean isKey(Cursor cursor) {
        return cursor.keys().size() == 2 && cursor.keys().stream().allMatch(key -> key.matches("\\d{1,9}"));
    }

    private static RecordLine read(ResultSet row, int number) throws SQLException {
        return new RecordLine(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getInt(3),
                new PersonName(
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10)),
                date(row.getString(11)),
                row.getObject(12, Integer.class),
                row.getString(13),
                DetentionEvent.valueOf(row.getString(14)),
                date(row.getString(15)));
    }

    private static @Nullable PartialDate date(@Nullable String stored) {
        return stored == null ? null : PartialDate.parse(stored).orElse(null);
    }
}
