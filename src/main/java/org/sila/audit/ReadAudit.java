package org.sila.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit trail, newest first. Whoever calls checks that the reader may. */
@Service
public class ReadAudit {

    private static final TypeReference<LinkedHashMap<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReadAudit(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Entries older, or with {@code newer} later, than a number; those nearest to it first.
     *
     * @param than number of an entry, or null to begin at the newest
     * @param subject only those about it, or null for all; by audit_entry_of_subject
     * @param actor only those by them, or null for all; by audit_entry_of_actor
     */
    @Transactional(readOnly = true)
    public List<AuditLine> read(
            @Nullable Long than, boolean newer, @Nullable UUID subject, @Nullable String actor, int most) {
        String sql = "SELECT * FROM audit_entry WHERE number " + (newer ? "> :than" : "< :than")
                + (subject == null ? "" : " AND subject_id = :subject")
                + (actor == null ? "" : " AND actor = :actor")
                + " ORDER BY number " + (newer ? "ASC" : "DESC") + " LIMIT :most";
        return jdbc.sql(sql)
                .param("than", than == null ? Long.MAX_VALUE : than)
                .param("subject", subject)
                .param("actor", actor)
                .param("most", most)
                .query((row, at) -> line(row))
                .list();
    }

    private AuditLine line(ResultSet row) throws SQLException {
        Map<String, String> details = json.readValue(row.getString("details"), DETAILS);
        return new AuditLine(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("actor_role"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                Collections.unmodifiableMap(details));
    }
}
