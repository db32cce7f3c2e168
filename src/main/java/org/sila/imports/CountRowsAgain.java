package org.sila.imports;

import java.util.List;
import java.util.UUID;
import org.sila.sources.RowsAgain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the lists that brought rows of another while that was recalled. */
@Component
class CountRowsAgain implements RowsAgain {

    private final JdbcClient jdbc;

    CountRowsAgain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Only rows that had to do with a recall are looked at, which are few: by indexes earlier_row_of_import and
     * list_import_sources, and by primary keys.
     */
    @Override
    public List<Elsewhere> elsewhere(UUID sourceId) {
        return jdbc.sql("""
                        with own as (
                            select id from list_import where source_id = :source
                        ), rows as (
                            select partner, external_id from earlier_row where import_id in (select id from own)
                            union
                            select partner, external_id from earlier_row join known_row using (partner, external_id)
                            where known_row.import_id in (select id from own)
                        ), holders as (
                            select partner, external_id, known_row.import_id
                            from rows join known_row using (partner, external_id)
                            union
                            select partner, external_id, earlier_row.import_id
                            from rows join earlier_row using (partner, external_id)
                        )
                        select source.id, source.title, count(distinct (partner, external_id))
                        from holders
                        join list_import on list_import.id = holders.import_id
                        join source on source.id = list_import.source_id
                        where source.id <> :source and source.recall_id is null
                        group by source.id, source.title
                        order by 3 desc, source.id
                        """)
                .param("source", sourceId)
                .query((row, number) -> new Elsewhere(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)))
                .list();
    }
}
