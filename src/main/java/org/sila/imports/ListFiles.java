package org.sila.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.sila.files.FileVault;
import org.springframework.stereotype.Component;

/** The files of imports, out of the vault. */
@Component
class ListFiles {

    private final FileVault vault;
    private final ListImports imports;

    ListFiles(FileVault vault, ListImports imports) {
        this.vault = vault;
        this.imports = imports;
    }

    /** In an array of the file's size: one that grows would take twice the memory on the way. */
    byte[] bytes(ListImport list) {
        byte[] content = new byte
                [Math.toIntExact(vault.describe(list.fileId()).orElseThrow().size())];
        try (InputStream file = vault.open(list.fileId())) {
            file.readNBytes(content, 0, content.length);
            if (file.read() >= 0) { // at its end the stream is held against the fingerprint
                throw new IllegalStateException("longer than it was");
            }
            return content;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The file as it was decided that it is read; one that mends another list, as rows of that. */
    ListFile of(ListImport list) {
        ListFile file = ListFile.of(bytes(list), list.choices());
        return list.mends() == null ? file : file.mending(mended(list, file));
    }

    /** What the rows of a list that mends another are in that. */
    MendedRows mended(ListImport list, ListFile file) {
        ListImport source = imports.find(Objects.requireNonNull(list.mends())).orElseThrow();
        return MendedRows.of(source.id(), file, ListFile.of(bytes(source), source.choices()));
    }
}
