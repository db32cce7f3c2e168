package org.sila.imports;

import java.util.UUID;
import org.sila.imports.rows.Columns;
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

    ChooseHeader(ListImports imports, ListFiles files) {
        this.imports = imports;
        this.files = files;
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
            Columns columns = file.recognised(list.details().kind().fields());
            imports.chooseHeader(id, headerRow, columns, file.countRows());
        } catch (SheetRefused nothingBelow) {
            throw new DomainError("imports.header-row.wrong");
        }
    }
}
