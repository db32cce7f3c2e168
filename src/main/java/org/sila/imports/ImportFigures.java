package org.sila.imports;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sila.accounts.Role;
import org.sila.sources.SourceFigures;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many rows the lists behind sources had, and how many of them were refused. */
@Component
@Order(1)
class ImportFigures implements SourceFigures {

    private static final Set<Role> READERS = Set.of(Role.ADMINISTRATOR);

    private final JdbcClient jdbc;

    ImportFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Counted(UUID id, long rows, long refused) {}

    @Override
    public List<Figure> of(Collection<UUID> sourceIds) {
        List<Counted> imports = jdbc.sql(
                        "select id, row_count, refused_count from list_import where source_id = any(:ids) and mends is null")
                .param("ids", sourceIds.toArray(UUID[]::new))
                .query((row, number) -> new Counted(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)))
                .list();
        if (imports.isEmpty()) {
            return List.of();
        }
        String href = imports.size() == 1 ? "/imports/" + imports.get(0).id() : null;
        return List.of(
                new Figure(
                        "imports.figure.rows",
                        imports.stream().mapToLong(Counted::rows).sum(),
                        href,
                        READERS),
                new Figure(
                        "imports.figure.refused",
                        imports.stream().mapToLong(Counted::refused).sum(),
                        href,
                        READERS));
    }
}
