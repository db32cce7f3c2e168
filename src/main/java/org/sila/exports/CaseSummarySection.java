package org.sila.exports;

import java.util.List;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.cases.CaseSection;
import org.springframework.stereotype.Component;

/** Leads from a case to its summary on paper, those who may make one. */
@Component
class CaseSummarySection implements CaseSection {

    private final CurrentStaff currentStaff;

    CaseSummarySection(CurrentStaff currentStaff) {
        this.currentStaff = currentStaff;
    }

    @Override
    public String title() {
        return "exports.case-section";
    }

    @Override
    public boolean concernsReader() {
        return currentStaff
                .find()
                .map(StaffMember::role)
                .filter(role -> role == Role.SUPERVISOR || role == Role.ADMINISTRATOR)
                .isPresent();
    }

    @Override
    public List<Line> lines(UUID caseId) {
        return List.of(new Line("/cases/" + caseId + "/summary", "", "exports.case-section.link", List.of()));
    }
}
