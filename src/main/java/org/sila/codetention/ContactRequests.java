package org.sila.codetention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.secrets.SealedColumn;
import org.sila.secrets.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests that somebody be asked, as stored. */
@Repository
class ContactRequests {

    private static final String CONTEXT = "codetention_request.words";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    ContactRequests(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /**
     * One request.
     *
     * @param about the record or report whose person is to be asked
     * @param toCase the case that knows how to reach them; null where none does
     */
    record Request(UUID about, @Nullable UUID toCase, String words, UUID askedBy, Instant askedAt) {}

    /** @return false where the same was asked before */
    boolean add(UUID id, UUID caseId, HeldToo.Kind kind, Request request) {
        return jdbc.sql("""
                insert into codetention_request (id, case_id, record_id, report_id, to_case, words, asked_by, asked_at)
                values (:id, :case, :record, :report, :to, :words, :by, :at) on conflict do nothing
                """)
                        .param("id", id)
                        .param("case", caseId)
                        .param("record", kind == HeldToo.Kind.RECORD ? request.about() : null)
                        .param("report", kind == HeldToo.Kind.REPORT ? request.about() : null)
                        .param("to", request.toCase())
                        .param("words", sealing.seal(request.words(), CONTEXT))
                        .param("by", request.askedBy())
                        .param("at", Timestamp.from(request.askedAt()))
                        .update()
                == 1;
    }

    /** Those of the case about these people; by the unique key. */
    List<Request> of(UUID caseId, Collection<UUID> about) {
        return jdbc.sql("""
                select coalesce(record_id, report_id), to_case, words, asked_by, asked_at from codetention_request
                where case_id = :case and coalesce(record_id, report_id) = any(:about)
                """)
                .param("case", caseId)
                .param("about", about.toArray(UUID[]::new))
                .query((row, number) -> new Request(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        sealing.open(row.getBytes(3), CONTEXT),
                        row.getObject(4, UUID.class),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    long count(UUID caseId) {
        return jdbc.sql("select count(*) from codetention_request where case_id = ?")
                .param(caseId)
                .query(Long.class)
                .single();
    }

    /** What is sealed here by hand. */
    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedColumn contactRequestWords() {
            return SealedColumn.of(CONTEXT);
        }
    }
}
