package org.sila.imports;

import java.util.List;
import java.util.UUID;
import org.sila.imports.RunImport.OvertakenByAnother;
import org.sila.imports.rows.ListedPerson;
import org.sila.imports.rows.Refusal;
import org.sila.imports.rows.RowReading;
import org.sila.reports.SubmitReports;
import org.sila.sources.StoreRecords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores one part of a list together with how far the import is: either both are there or neither. */
@Service
class ImportRows {

    private final ListImports imports;
    private final Refusals refusals;
    private final LeaveOutRemoved leaveOutRemoved;
    private final KnownRows knownRows;
    private final ClaimMended claimMended;
    private final StoreRecords storeRecords;
    private final SubmitReports submitReports;

    ImportRows(
            ListImports imports,
            Refusals refusals,
            LeaveOutRemoved leaveOutRemoved,
            KnownRows knownRows,
            ClaimMended claimMended,
            StoreRecords storeRecords,
            SubmitReports submitReports) {
        this.imports = imports;
        this.refusals = refusals;
        this.leaveOutRemoved = leaveOutRemoved;
        this.knownRows = knownRows;
        this.claimMended = claimMended;
        this.storeRecords = storeRecords;
        this.submitReports = submitReports;
    }

    /**
     * @param after number of the row that the part comes after
     * @param headers of the columns
     * @param part at least one row
     * @throws OvertakenByAnother where the import is no longer running, or not at that row
     */
    @Transactional
    public void store(UUID importId, int after, List<String> headers, List<RowReading> part) {
        ListImport list = imports.lock(importId)
                .filter(found -> found.state() == ImportState.RUNNING && found.lastRow() == after)
                .orElseThrow(() -> new OvertakenByAnother(importId));
        List<RowReading> rows = claimMended.claim(list, knownRows.claim(list, leaveOutRemoved.from(list, part)));
        List<ListedPerson> people = rows.stream()
                .filter(ListedPerson.class::isInstance)
                .map(ListedPerson.class::cast)
                .toList();
        if (list.isReports()) {
            submitReports.submitAll(people.stream()
                    .map(person -> Rows.report(person, list.details().agreedToSearch()))
                    .toList());
        } else if (list.sourceId() != null) {
            storeRecords.store(
                    list.sourceId(),
                    people.stream().map(person -> Rows.record(person, headers)).toList());
        }
        refusals.add(
                importId,
                rows.stream()
                        .filter(Refusal.class::isInstance)
                        .map(Refusal.class::cast)
                        .toList());
        int stored = count(people);
        imports.advance(
                importId, part.get(part.size() - 1).rowNumber(), stored, count(part) - stored, people.size() - stored);
    }

    /** Rows, of which one may name several people. */
    private static int count(List<? extends RowReading> readings) {
        return (int)
                readings.stream().mapToInt(RowReading::rowNumber).distinct().count();
    }
}
