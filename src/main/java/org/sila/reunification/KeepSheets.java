package org.sila.reunification;

import java.util.Map;
import java.util.UUID;
import org.sila.accounts.StaffMember;
import org.sila.reunification.sheets.Handover;
import org.sila.reunification.sheets.Plan;
import org.sila.reunification.sheets.SheetKind;
import org.sila.reunification.sheets.Sheets;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down the plan, or what is handed over. Each names the edition that was on the page: where somebody saved another
 * one meanwhile, it fails with {@link OptimisticLockingFailureException} and changes nothing.
 */
@Service
@Transactional
class KeepSheets {

    private final Steps steps;
    private final Sheets sheets;

    KeepSheets(Steps steps, Sheets sheets) {
        this.steps = steps;
        this.sheets = sheets;
    }

    public void plan(UUID id, int edition, Plan plan) {
        StaffMember by = steps.worker();
        Reunification found = steps.find(id);
        found.requireOpen();
        sheets.write(id, SheetKind.PLAN, edition, plan, by.id(), steps.now());
        steps.record(found, ReunificationActions.PLAN_WRITTEN, Map.of());
    }

    public void handover(UUID id, int edition, Handover handover) {
        StaffMember by = steps.worker();
        Reunification found = steps.find(id);
        found.requireOpen();
        sheets.write(id, SheetKind.HANDOVER, edition, handover, by.id(), steps.now());
        steps.record(found, ReunificationActions.HANDOVER_WRITTEN, Map.of());
    }
}
