package org.sila.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.exports.writers.Cells;
import org.sila.exports.writers.ExportFormat;
import org.sila.ids.Ids;
import org.sila.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * Exports every proposal that the engine makes, decided or not, for those who measure how good it is: ids and
 * probabilities, nothing about a person, and nothing of a report that was withdrawn or a list that was recalled. An id is the one a report or record came in with where it had one, else our own.
 */
@Service
class ExportProposals {

    private static final UUID LEAST = new UUID(0, 0);
    private static final int BATCH = 5_000;

    private final CurrentStaff staff;
    private final JdbcClient jdbc;
    private final Exporting exporting;
    private final ExportLog log;
    private final AuditTrail audit;

    ExportProposals(CurrentStaff staff, JdbcClient jdbc, Exporting exporting, ExportLog log, AuditTrail audit) {
        this.staff = staff;
        this.jdbc = jdbc;
        this.exporting = exporting;
        this.log = log;
        this.audit = audit;
    }

    private record Proposal(UUID id, String report, String record, double probability) {}

    /** CSV without a byte order mark: programs read it, not people. */
    @Transactional
    public ExportFile export(Language language, String reason) {
        StaffMember by = staff.require(Role.ADMINISTRATOR);
        FastByteArrayOutputStream content = new FastByteArrayOutputStream();
        int count = write(content);
        UUID id = Ids.next();
        log.write(new ExportLog.Entry(
                id, ExportLog.What.PROPOSALS, by.id(), exporting.now(), ExportFormat.CSV, language, "", reason, count));
        audit.record(ExportActions.PROPOSALS, "export", id, Map.of("count", Integer.toString(count)));
        return new ExportFile(exporting.fileName("proposals", ExportFormat.CSV), ExportFormat.CSV.mediaType(), content);
    }

    private int write(FastByteArrayOutputStream content) {
        int count = 0;
        try (Writer text = new OutputStreamWriter(content, StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("report_id", "record_id", "probability");
            List<Proposal> batch = after(LEAST);
            while (!batch.isEmpty()) {
                batch.forEach(one -> csv.writeRecord(
                        Cells.harmless(one.report()),
                        Cells.harmless(one.record()),
                        Double.toString(one.probability())));
                count += batch.size();
                batch = after(batch.get(batch.size() - 1).id());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return count;
    }

    /** By the primary key of matches. */
    private List<Proposal> after(UUID id) {
        return jdbc.sql("""
                        select m.id, coalesce(nullif(r.external_id, ''), r.id::text) as report,
                            coalesce(nullif(d.external_id, ''), d.id::text) as record, m.probability
                        from match m
                        join report r on r.id = m.report_id
                        join detainee_record d on d.id = m.record_id
                        join source s on s.id = m.source_id and s.recall_id is null
                        where m.id > :after and m.state <> 'WITHDRAWN' and r.withdrawn_at is null
                        order by m.id limit :batch
                        """)
                .param("after", id)
                .param("batch", BATCH)
                .query(Proposal.class)
                .list();
    }
}
