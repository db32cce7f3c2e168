package org.sila.leads;

import java.time.Instant;
import java.util.UUID;
import org.sila.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever gave a lead may see of it: that it is here, and whether somebody takes care of it. Never what staff think of it. */
@Service
class OwnLead {

    private final JdbcClient jdbc;

    OwnLead(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A lead as its giver sees it. */
    record View(String reference, Instant receivedAt, boolean isTaken) {}

    /** @throws NotFound where there is none, or it is withdrawn */
    @Transactional(readOnly = true)
    public View view(UUID leadId) {
        return jdbc.sql("""
                select reference, received_at, state <> 'NEW' or assignee_id is not null as taken
                from lead where id = ? and withdrawn_at is null
                """)
                .param(leadId)
                .query((row, number) -> new View(
                        row.getString("reference"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getBoolean("taken")))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
