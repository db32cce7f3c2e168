package org.sila.exports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.exports.writers.CaseSummary;
import org.sila.exports.writers.ExportFormat;
import org.sila.ids.Ids;
import org.sila.web.Language;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FastByteArrayOutputStream;

/** Prints the summary of one case. The log and the audit trail know of it before a byte goes out. */
@Service
class ExportOneCase {

    private final CurrentStaff staff;
    private final CaseSummaries summaries;
    private final Exporting exporting;
    private final ExportLog log;
    private final AuditTrail audit;

    ExportOneCase(CurrentStaff staff, CaseSummaries summaries, Exporting exporting, ExportLog log, AuditTrail audit) {
        this.staff = staff;
        this.summaries = summaries;
        this.exporting = exporting;
        this.log = log;
        this.audit = audit;
    }

    /** @throws NotFound where there is no such case */
    @Transactional
    public ExportFile export(UUID caseId, Language language, String reason) {
        StaffMember by = staff.require(Role.SUPERVISOR, Role.ADMINISTRATOR);
        List<CaseSummary> found = summaries.of(caseId);
        if (found.isEmpty()) {
            throw new NotFound();
        }
        CaseSummary one = found.get(0);
        FastByteArrayOutputStream content = new FastByteArrayOutputStream();
        int count = exporting.write(ExportFormat.PDF, language, by, content, sink -> {
            sink.add(one);
            return 1;
        });
        log.write(new ExportLog.Entry(
                Ids.next(),
                ExportLog.What.ONE_CASE,
                by.id(),
                exporting.now(),
                ExportFormat.PDF,
                language,
                "case=" + one.number(),
                reason,
                count));
        audit.record(
                ExportActions.ONE_CASE,
                "case",
                caseId,
                Map.of("format", ExportFormat.PDF.name(), "language", language.tag()));
        return new ExportFile(
                exporting.fileName("case-" + one.number(), ExportFormat.PDF), ExportFormat.PDF.mediaType(), content);
    }
}
