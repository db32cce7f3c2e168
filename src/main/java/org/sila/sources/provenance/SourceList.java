package org.sila.sources.provenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.person.PartialDate;
import org.sila.person.WrittenText;
import org.sila.sources.Grade;
import org.sila.sources.RecordKind;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sources, the latest first; index source_by_time. */
@Service
class SourceList {

    private static final int PAGE = 25;

    /** Spellings of one word that people do not keep apart: forms of alef, final ya and ta marbuta, vowel signs. */
    private static final String FOLDED = "translate(lower(%s), 'أإآٱىةـًٌٍَُِّْ', 'اااايه')";

    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;

    SourceList(JdbcClient jdbc, CurrentStaff currentStaff) {
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
    }

    /**
     * One page; one statement.
     *
     * @param words part of the title or of who brought it; empty for all
     * @param kind null for all
     */
    @Transactional(readOnly = true)
    public Page<SourceLine> page(String words, @Nullable RecordKind kind, @Nullable Cursor asked) {
        currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR, Role.ADMINISTRATOR);
        Cursor from = asked != null && asked.isMomentAndId() ? asked : null;
        boolean backwards = from != null && from.backwards();
        String sought = WrittenText.clean(words);
        JdbcClient.StatementSpec query = jdbc.sql("""
                select id, title, kind, brought_by, dated, reliability, credibility, recall_id is not null, registered_at
                from source
                where true WORDS KIND FROM
                order by registered_at ORDER, id ORDER limit :most
                """.replace(
                                "WORDS",
                                sought.isEmpty()
                                        ? ""
                                        : "and (position(%2$s in %1$s) > 0 or position(%2$s in %3$s) > 0)"
                                                .formatted(
                                                        FOLDED.formatted("title"),
                                                        FOLDED.formatted(":words"),
                                                        FOLDED.formatted("brought_by")))
                        .replace("KIND", kind == null ? "" : "and kind = :kind")
                        .replace(
                                "FROM",
                                from == null
                                        ? ""
                                        : "and (registered_at, id) " + (backwards ? ">" : "<") + " (:at, :id)")
                        .replace("ORDER", backwards ? "asc" : "desc"))
                .param("words", sought)
                .param("kind", kind == null ? "" : kind.name())
                .param("most", PAGE + 1);
        if (from != null) {
            query = query.param("at", Timestamp.from(Instant.parse(from.keys().get(0))))
                    .param("id", UUID.fromString(from.keys().get(1)));
        }
        return Page.of(query.query(SourceList::read).list(), PAGE, from, SourceList::key);
    }

    private static List<String> key(SourceLine line) {
        return List.of(line.registeredAt().toString(), line.id().toString());
    }

    private static SourceLine read(ResultSet row, int number) throws SQLException {
        String dated = row.getString(5);
        return new SourceLine(
                row.getObject(1, UUID.class),
                row.getString(2),
                RecordKind.valueOf(row.getString(3)),
                row.getString(4),
                dated == null ? null : PartialDate.parse(dated).orElse(null),
                new Grade(Grade.Reliability.valueOf(row.getString(6)), row.getInt(7)),
                row.getBoolean(8),
                row.getTimestamp(9).toInstant());
    }
}
