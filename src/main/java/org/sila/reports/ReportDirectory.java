package org.sila.reports;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads reports, and tells a report what its family may see. Whoever shows one to a person writes the audit entry. */
@Service
public class ReportDirectory {

    private final Reports reports;

    ReportDirectory(Reports reports) {
        this.reports = reports;
    }

    /** The report, or empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<ReportView> view(UUID reportId) {
        return reports.findById(reportId).map(Report::view);
    }

    /** The reports that exist of those asked for, in no order. */
    @Transactional(readOnly = true)
    public List<ReportView> views(Collection<UUID> reportIds) {
        return reports.findAllById(reportIds).stream().map(Report::view).toList();
    }

    /** Sets what the family sees, on every one of the reports that is not withdrawn. */
    @Transactional
    public void showState(Collection<UUID> reportIds, FamilyState state) {
        reports.findAllById(reportIds).forEach(report -> report.show(state));
    }
}
