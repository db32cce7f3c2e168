package org.sila.imports;

import java.util.List;
import java.util.UUID;
import org.sila.imports.rows.ColumnGuess;
import org.sila.imports.sheets.SheetRefused;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which row names the columns, where it was not found rightly; the columns are recognised anew. */
@Service
class ChooseHeader {

    private final ListImports imports;
    private final ListFiles files;
    private final ReadColumns readColumns;

    ChooseHeader(ListImports imports, ListFiles files, ReadColumns readColumns) {
        this.imports = imports;
        this.files = files;
        this.readColumns = readColumns;
    }

    /**
     * Does nothing where the import has begun.
     *
     * @param headerRow its number, 0 where the list begins at once
     * @throws DomainError where no row stands below it
     */
    @Transactional
    public void choose(UUID id, int headerRow) {
        ListImport list = imports.lock(id).orElseThrow(NotFound::new);
        if (list.state() != ImportState.UPLOADED) {
            return;
        }
        try {
            ListFile file = ListFile.of(files.bytes(list), headerRow);
            List<ColumnGuess> guesses = readColumns.read(file, list.details());
            imports.chooseHeader(
                    id,
                    headerRow,
                    ReadColumns.columns(file.header().headers(), guesses),
                    ReadColumns.basesOf(guesses),
                    file.countRows());
        } catch (SheetRefused nothingBelow) {
            throw new DomainError("imports.header-row.wrong");
        }
    }
}
