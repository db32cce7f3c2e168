package org.sila.sources.provenance;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sila.accounts.Role;
import org.sila.sources.SourceFigures;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many records sources have; by the index of their unique rows. */
@Component
@Order(2)
class RecordFigures implements SourceFigures {

    private final JdbcClient jdbc;

    RecordFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> of(Collection<UUID> sourceIds) {
        long count = jdbc.sql("select count(*) from detainee_record where source_id = any(:ids)")
                .param("ids", sourceIds.toArray(UUID[]::new))
                .query(Long.class)
                .single();
        String href = sourceIds.size() == 1 ? "/sources/" + sourceIds.iterator().next() + "/records" : null;
        return List.of(new Figure("sources.figure.records", count, href, Set.of(Role.CASEWORKER, Role.SUPERVISOR)));
    }
}
