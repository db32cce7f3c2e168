package org.sila.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.sila.imports.ListComparisons.Progress;
import org.sila.imports.rows.ListedPerson;
import org.sila.imports.rows.RowReading;
import org.sila.imports.sheets.SheetRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Compares a list that is not in yet with earlier ones, in the background, a part at a time. Where the process dies, the
 * event registry calls it again and it goes on behind the last part that was committed; once the list is read in another
 * way, brought in or discarded, it stops.
 */
@Service
class CompareList {

    /** So few that what they may look like fits into a small memory. */
    static final int ROWS_AT_ONCE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(CompareList.class);

    private final ListImports imports;
    private final ListFiles files;
    private final ListReading reading;
    private final ReadRows readRows;
    private final ListComparisons comparisons;
    private final ComparePart comparePart;
    private final Clock clock;

    CompareList(
            ListImports imports,
            ListFiles files,
            ListReading reading,
            ReadRows readRows,
            ListComparisons comparisons,
            ComparePart comparePart,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.reading = reading;
        this.readRows = readRows;
        this.comparisons = comparisons;
        this.comparePart = comparePart;
        this.clock = clock;
    }

    /** Not in a transaction of its own: each part has one. */
    @Async
    @TransactionalEventListener(id = "imports.compare")
    public void compare(ListComparisonBegun event) {
        ListImport list = imports.find(event.importId()).orElse(null);
        if (list == null) {
            return;
        }
        Progress progress =
                comparisons.find(list.id()).filter(found -> !found.isFinished()).orElse(null);
        if (progress == null) {
            return;
        }
        if (list.state() != ImportState.UPLOADED || !reading.of(list).equals(progress.reading())) {
            comparisons.forget(list.id());
            return;
        }
        long start = System.nanoTime();
        try {
            Parts parts = new Parts(list, progress);
            readRows.read(list, files.of(list), parts::add);
            parts.compare();
            comparisons.finish(list.id(), parts.progress, clock.instant());
            LOG.info(
                    "Comparing import {} of {} rows took {} ms",
                    list.id(),
                    list.rows(),
                    (System.nanoTime() - start) / 1_000_000);
        } catch (NoLongerAsked gone) {
            LOG.info("Comparing import {} is no longer asked for", list.id());
        }
    }

    /** The list is read in another way by now, is brought in or discarded, or another worker has moved on. */
    static final class NoLongerAsked extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final class Parts {

        private final ListImport list;
        private final int doneBefore;
        private final List<ListedPerson> people = new ArrayList<>();
        private Progress progress;
        private int rows;
        private int lastRow;

        Parts(ListImport list, Progress progress) {
            this.list = list;
            this.progress = progress;
            this.doneBefore = progress.lastRow();
        }

        /** People of one row stay in one part. */
        void add(SheetRow row, RowReading reading) {
            if (row.number() <= doneBefore) {
                return;
            }
            if (row.number() != lastRow) {
                if (rows == ROWS_AT_ONCE) {
                    compare();
                }
                rows++;
                lastRow = row.number();
            }
            if (reading instanceof ListedPerson person) {
                people.add(person);
            }
        }

        void compare() {
            if (rows == 0) {
                return;
            }
            progress = comparePart.compare(list, progress, lastRow, rows, people);
            people.clear();
            rows = 0;
        }
    }
}
