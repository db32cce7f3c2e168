package org.sila.reports;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.secrets.SlowHash;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds what a reference and an access code open together: a report, a draft that was saved to be finished later, or what
 * another module keeps under them. A wrong reference and a wrong code get the same answer after the same time: the same
 * statements are asked, and a hash is compared, either way. No connection waits for the hash.
 */
@Service
class OpenReport {

    private final JdbcClient jdbc;
    private final SlowHash slowHash;
    private final Clock clock;
    private final ObjectProvider<OtherReceipts> others;
    private final String hashOfNothing;

    OpenReport(JdbcClient jdbc, SlowHash slowHash, Clock clock, ObjectProvider<OtherReceipts> others) {
        this.jdbc = jdbc;
        this.slowHash = slowHash;
        this.clock = clock;
        this.others = others;
        this.hashOfNothing = slowHash.hash("nobody has this code");
    }

    /** What was opened: a report's id, a draft's, or that of something else, with who keeps it. */
    record Opened(UUID id, boolean isDraft, @Nullable OtherReceipts keeper) {}

    private record Candidate(Opened opened, String codeHash) {}

    /** Empty where the two do not belong together, the report was withdrawn, or the draft is forgotten. */
    Optional<Opened> open(String typedReference, String typedCode) {
        Optional<Candidate> found = Reference.parse(typedReference).flatMap(this::find);
        String hash = found.map(Candidate::codeHash).orElse(hashOfNothing);
        boolean right = slowHash.matches(AccessCode.typed(typedCode).value(), hash);
        return right ? found.map(Candidate::opened) : Optional.empty();
    }

    private Optional<Candidate> find(Reference reference) {
        Optional<Candidate> other = others.orderedStream()
                .flatMap(keeper -> keeper.find(reference).stream()
                        .map(kept -> new Candidate(new Opened(kept.id(), false, keeper), kept.codeHash())))
                .findFirst();
        return ofReports(reference).or(() -> other);
    }

    /** The unique indexes of both references. */
    private Optional<Candidate> ofReports(Reference reference) {
        return jdbc.sql("""
                select id, access_code_hash, false as is_draft from report
                where reference = :reference and withdrawn_at is null and access_code_hash is not null
                union all
                select id, access_code_hash, true from report_draft
                where reference = :reference and report_id is null and saved_at >= :since
                order by is_draft limit 1
                """)
                .param("reference", reference.value())
                .param("since", Timestamp.from(clock.instant().minus(ReportDraft.KEPT)))
                .query((row, number) -> new Candidate(
                        new Opened(row.getObject("id", UUID.class), row.getBoolean("is_draft"), null),
                        row.getString("access_code_hash")))
                .optional();
    }
}
