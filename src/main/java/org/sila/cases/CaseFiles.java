package org.sila.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases. Whoever shows one to a person writes the audit entry. */
@Service
@Transactional(readOnly = true)
public class CaseFiles {

    private final Cases cases;
    private final CaseReports caseReports;

    CaseFiles(Cases cases, CaseReports caseReports) {
        this.cases = cases;
        this.caseReports = caseReports;
    }

    /** The case, or empty where there is none. */
    public Optional<CaseView> view(UUID caseId) {
        return views(List.of(caseId)).stream().findFirst();
    }

    /** The cases that exist of those asked for, in no order; two statements, however many. */
    public List<CaseView> views(Collection<UUID> caseIds) {
        Map<UUID, List<UUID>> reportIds = caseReports.reportsOf(caseIds);
        return cases.findAllById(caseIds).stream()
                .map(found -> found.view(reportIds.getOrDefault(found.id(), List.of())))
                .toList();
    }

    /** The case of that number, or empty where there is none. */
    public Optional<UUID> numbered(long number) {
        return cases.findByNumber(number).map(SoughtCase::id);
    }

    /** The cases that the reports belong to. */
    public Set<UUID> casesOf(Collection<UUID> reportIds) {
        return caseReports.casesOf(reportIds);
    }

    /** The case that each of the reports belongs to, of those that have one; one statement. */
    public Map<UUID, UUID> caseOfEach(Collection<UUID> reportIds) {
        return caseReports.caseOfEach(reportIds);
    }

    /** The case a report belongs to; empty until it was opened, a moment after the report came in. */
    public Optional<UUID> caseOf(UUID reportId) {
        return caseReports.caseOf(reportId);
    }
}
