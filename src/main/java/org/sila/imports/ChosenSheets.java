package org.sila.imports;

import java.sql.Array;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which sheets of each partner's last workbook came in; by primary key. */
@Repository
class ChosenSheets {

    private final JdbcClient jdbc;

    ChosenSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** None where no workbook of theirs has come in. */
    List<String> of(ListDetails details) {
        return jdbc.sql("select sheet_names from import_sheet_choice where partner = :partner and kind = :kind")
                .param("partner", details.partner())
                .param("kind", details.kind().name())
                .query((row, number) -> {
                    Array names = row.getArray(1);
                    return List.of((String[]) names.getArray());
                })
                .optional()
                .orElse(List.of());
    }

    /** The last word counts. */
    void save(ListImport list, Instant at) {
        jdbc.sql("""
                        insert into import_sheet_choice (partner, kind, sheet_names, import_id, saved_at)
                        values (:partner, :kind, :names, :import, :at)
                        on conflict (partner, kind) do update
                        set sheet_names = excluded.sheet_names, import_id = excluded.import_id, saved_at = excluded.saved_at
                        """)
                .param("partner", list.details().partner())
                .param("kind", list.details().kind().name())
                .param("names", list.sheetNames().toArray(String[]::new))
                .param("import", list.id())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
