package org.sila.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.sila.imports.rows.ListedPerson;
import org.sila.imports.rows.Refusal;
import org.sila.imports.rows.RowReading;
import org.sila.imports.rows.ValueChoices;
import org.sila.imports.sheets.SheetRow;
import org.springframework.stereotype.Component;

/** Reads a list's rows as they would come in, or where the import has begun, as they did. */
@Component
class ReadRows {

    private final LeaveOutRemoved leaveOutRemoved;
    private final KnownRows knownRows;
    private final ClaimMended claimMended;
    private final Refusals refusals;
    private final ChosenValues chosen;

    ReadRows(
            LeaveOutRemoved leaveOutRemoved,
            KnownRows knownRows,
            ClaimMended claimMended,
            Refusals refusals,
            ChosenValues chosen) {
        this.claimMended = claimMended;
        this.chosen = chosen;
        this.leaveOutRemoved = leaveOutRemoved;
        this.knownRows = knownRows;
        this.refusals = refusals;
    }

    /** Each row below the header, in order, with what it means; without those that were refused and came in mended. */
    void read(ListImport list, ListFile file, BiConsumer<SheetRow, RowReading> each) {
        ValueChoices choices = chosen.of(list.details());
        if (list.state() == ImportState.UPLOADED) {
            Part part = new Part(list, each);
            file.read(list, choices, part::add);
            part.handOn();
        } else {
            Map<Integer, Refusal> refused = refusals.byRow(list.id());
            file.read(list, choices, (row, reading) -> {
                Refusal refusal = refused.get(row.number());
                if (refusal != null || reading instanceof ListedPerson) {
                    each.accept(row, refusal == null ? reading : refusal);
                }
            });
        }
    }

    /** Rows that are compared at once with those that are in already. */
    private final class Part {

        private final ListImport list;
        private final BiConsumer<SheetRow, RowReading> each;
        private final List<SheetRow> rows = new ArrayList<>();
        private final List<RowReading> readings = new ArrayList<>();

        Part(ListImport list, BiConsumer<SheetRow, RowReading> each) {
            this.list = list;
            this.each = each;
        }

        void add(SheetRow row, RowReading reading) {
            rows.add(row);
            readings.add(reading);
            if (rows.size() == RunImport.ROWS_AT_ONCE) {
                handOn();
            }
        }

        void handOn() {
            List<RowReading> known =
                    claimMended.refuseKnown(list, knownRows.refuseKnown(list, leaveOutRemoved.from(list, readings)));
            for (int at = 0; at < rows.size(); at++) {
                each.accept(rows.get(at), known.get(at));
            }
            rows.clear();
            readings.clear();
        }
    }
}
