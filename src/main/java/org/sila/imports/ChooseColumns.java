package org.sila.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sila.imports.rows.Columns;
import org.sila.imports.rows.Field;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which column is which field, where it was not recognised rightly. */
@Service
class ChooseColumns {

    private final ListImports imports;
    private final ListFiles files;

    ChooseColumns(ListImports imports, ListFiles files) {
        this.imports = imports;
        this.files = files;
    }

    /**
     * @param fields one for each column, empty where it is not to be read
     * @throws IllegalArgumentException where a field is chosen twice, or is none that such a list can have
     */
    @Transactional
    public void choose(UUID id, List<Optional<Field>> fields) {
        ListImport list = imports.lock(id).orElseThrow(NotFound::new);
        if (!fields.stream()
                .allMatch(field ->
                        field.isEmpty() || list.details().kind().fields().contains(field.get()))) {
            throw new IllegalArgumentException("no field of such a list");
        }
        imports.chooseColumns(id, Columns.chosen(files.of(list).header().headers(), fields));
    }
}
