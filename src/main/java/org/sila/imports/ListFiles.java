package org.sila.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.sila.files.FileVault;
import org.springframework.stereotype.Component;

/** The files of imports, out of the vault. */
@Component
class ListFiles {

    private final FileVault vault;

    ListFiles(FileVault vault) {
        this.vault = vault;
    }

    byte[] bytes(ListImport list) {
        try (InputStream file = vault.open(list.fileId())) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    ListFile of(ListImport list) {
        Integer headerRow = list.headerRow();
        return headerRow == null ? ListFile.of(bytes(list)) : ListFile.of(bytes(list), headerRow);
    }
}
