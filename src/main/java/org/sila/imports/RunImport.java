package org.sila.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sila.imports.rows.RowReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Works through a list in the background, a part at a time. Where the process dies, the event registry calls it again at
 * the next start and it goes on behind the last part that was committed; where two run at once, one gives way.
 */
@Service
class RunImport {

    static final int ROWS_AT_ONCE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(RunImport.class);

    private final ListImports imports;
    private final ListFiles files;
    private final ChosenValues chosen;
    private final ImportRows importRows;
    private final EndImport end;

    RunImport(ListImports imports, ListFiles files, ChosenValues chosen, ImportRows importRows, EndImport end) {
        this.imports = imports;
        this.files = files;
        this.chosen = chosen;
        this.importRows = importRows;
        this.end = end;
    }

    /**
     * Not in a transaction of its own: each part has one. Whatever stops it, too little memory too, is told: what is stored
     * waits for its end to be compared.
     */
    @Async
    @TransactionalEventListener(id = "imports.run")
    public void run(ListImportStarted event) {
        ListImport list = imports.find(event.importId()).orElse(null);
        if (list == null || list.state() != ImportState.RUNNING) {
            return;
        }
        long start = System.nanoTime();
        try {
            Parts parts = new Parts(list);
            ListFile file = files.of(list);
            file.read(list, chosen.of(list.details()), (row, reading) -> parts.add(file, reading));
            parts.store(file);
            end.finished(list.id());
            LOG.info(
                    "Import {} of {} rows took {} ms", list.id(), list.rows(), (System.nanoTime() - start) / 1_000_000);
        } catch (OvertakenByAnother overtaken) {
            LOG.info("Import {} is worked on elsewhere", list.id());
        } catch (RuntimeException | OutOfMemoryError failure) {
            LOG.error("Import {} stopped: {}", list.id(), failure.getClass().getSimpleName());
            end.stopped(list.id());
        }
    }

    /** Another worker has moved the same import on. */
    static final class OvertakenByAnother extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OvertakenByAnother(UUID importId) {
            super("import " + importId);
        }
    }

    private final class Parts {

        private final ListImport list;
        private final List<RowReading> part = new ArrayList<>(ROWS_AT_ONCE);
        private int lastRow;

        Parts(ListImport list) {
            this.list = list;
            this.lastRow = list.lastRow();
        }

        void add(ListFile file, RowReading reading) {
            if (reading.rowNumber() <= list.lastRow()) {
                return;
            }
            boolean sameRow = !part.isEmpty() && part.get(part.size() - 1).rowNumber() == reading.rowNumber();
            if (part.size() >= ROWS_AT_ONCE && !sameRow) {
                store(file);
            }
            part.add(reading);
        }

        void store(ListFile file) {
            if (part.isEmpty()) {
                return;
            }
            importRows.store(list.id(), lastRow, file.headersKept(), part);
            lastRow = part.get(part.size() - 1).rowNumber();
            part.clear();
        }
    }
}
