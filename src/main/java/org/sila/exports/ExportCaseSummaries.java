package org.sila.exports;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.exports.writers.CaseSink;
import org.sila.exports.writers.CaseSummary;
import org.sila.exports.writers.ExportFormat;
import org.sila.ids.Ids;
import org.sila.places.Places;
import org.sila.web.DomainError;
import org.sila.web.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FastByteArrayOutputStream;

/** Exports the summaries of many cases. The log and the audit trail know of it before a byte goes out. */
@Service
class ExportCaseSummaries {

    private final CurrentStaff staff;
    private final CaseSummaries summaries;
    private final Places places;
    private final Exporting exporting;
    private final ExportLog log;
    private final AuditTrail audit;

    ExportCaseSummaries(
            CurrentStaff staff,
            CaseSummaries summaries,
            Places places,
            Exporting exporting,
            ExportLog log,
            AuditTrail audit) {
        this.staff = staff;
        this.summaries = summaries;
        this.places = places;
        this.exporting = exporting;
        this.log = log;
        this.audit = audit;
    }

    /** @throws DomainError where no case fits, or more than one file of that format may hold */
    @Transactional
    public ExportFile export(CaseFilter filter, ExportFormat format, Language language, String reason) {
        StaffMember by = staff.require(Role.ADMINISTRATOR);
        CaseCondition condition = CaseCondition.of(filter, places, exporting.zone());
        int found = summaries.count(condition, format.mostCases() + 1);
        if (found == 0) {
            throw new DomainError("exports.error.none");
        }
        if (found > format.mostCases()) {
            throw new DomainError("exports.error.too-many", format.mostCases());
        }
        FastByteArrayOutputStream content = new FastByteArrayOutputStream();
        int count = exporting.write(format, language, by, content, sink -> writeAll(condition, sink));
        UUID id = Ids.next();
        log.write(new ExportLog.Entry(
                id, ExportLog.What.CASES, by.id(), exporting.now(), format, language, filter.codes(), reason, count));
        audit.record(
                ExportActions.CASES,
                "export",
                id,
                Map.of("format", format.name(), "language", language.tag(), "count", Integer.toString(count)));
        return new ExportFile(exporting.fileName("cases", format), format.mediaType(), content);
    }

    private int writeAll(CaseCondition condition, CaseSink sink) throws IOException {
        int count = 0;
        CaseSummaries.@Nullable Position position = CaseSummaries.Position.START;
        while (position != null) {
            CaseSummaries.Batch batch = summaries.after(condition, position);
            for (CaseSummary one : batch.cases()) {
                sink.add(one);
                count++;
            }
            position = batch.next();
        }
        return count;
    }
}
