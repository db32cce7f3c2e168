package org.sila.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What competes with a match: other records for the case, other cases for the record. */
@Repository
class Rivals {

    private static final int MOST = 10;

    private final JdbcClient jdbc;

    Rivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Other records proposed for the case, most probable first; index match_of_case. */
    List<Rival> ofCase(UUID caseId, UUID exceptMatchId) {
        return find("record", "match.case_id", caseId, exceptMatchId);
    }

    /** Other cases that the record was proposed for, most probable first; index match_of_record. */
    List<Rival> ofRecord(UUID recordId, UUID exceptMatchId) {
        return find("report", "match.record_id", recordId, exceptMatchId);
    }

    private List<Rival> find(String named, String column, UUID id, UUID exceptMatchId) {
        return jdbc.sql("""
                select match.id, match.state, match.probability, sought_case.number, source.title, record.event,
                       person.full_name, person.given_name, person.father_name, person.grandfather_name,
                       person.family_name
                from match
                join sought_case on sought_case.id = match.case_id
                join report on report.id = match.report_id
                join detainee_record record on record.id = match.record_id
                join source on source.id = record.source_id
                cross join lateral (select PERSON.full_name, PERSON.given_name, PERSON.father_name,
                                           PERSON.grandfather_name, PERSON.family_name) person
                where COLUMN = ? and match.id <> ? and match.state <> 'WITHDRAWN'
                order by match.probability desc, match.id limit ?
                """.replace("PERSON", named).replace("COLUMN", column))
                .params(id, exceptMatchId, MOST)
                .query((row, number) -> rival(row))
                .list();
    }

    private static Rival rival(ResultSet row) throws SQLException {
        return new Rival(
                row.getObject(1, UUID.class),
                MatchState.valueOf(row.getString(2)),
                row.getDouble(3),
                new PersonName(
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        "",
                        ""),
                row.getLong(4),
                row.getString(5),
                DetentionEvent.valueOf(row.getString(6)));
    }
}
