package org.sila.matching;

import java.util.List;
import java.util.UUID;
import org.sila.cases.CaseWarning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Warns on a case that a match was confirmed by a list that has been recalled since; index match_of_case. */
@Component
class RecallWarnings implements CaseWarning {

    private final JdbcClient jdbc;

    RecallWarnings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> of(UUID caseId) {
        return jdbc.sql("""
                select source.title, source_recall.reason, match.id
                from match
                join source on source.id = match.source_id
                join source_recall on source_recall.id = source.recall_id
                where match.case_id = ? and match.state = 'CONFIRMED' order by match.id
                """)
                .param(caseId)
                .query((row, number) -> new Line(
                        "matching.recalled.case", row.getString(1), row.getString(2), "/matches/" + row.getString(3)))
                .list();
    }
}
