package org.sila.imports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sila.person.Folding;
import org.sila.secrets.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the columns of each partner's last list of one shape were read; looked up by primary key. */
@Repository
class ColumnProfiles {

    private static final String CONTEXT = "import_profile.shape";

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;

    ColumnProfiles(JdbcClient jdbc, BlindIndex blindIndex) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
    }

    /**
     * How a list was read.
     *
     * @param columns as in {@link ListImport#columns}
     * @param importId the list that was read like this
     * @param title its title
     */
    record Profile(String columns, UUID importId, String title, Instant savedAt) {}

    Optional<Profile> of(ListDetails details, List<String> headers) {
        return jdbc.sql("""
                        select p.list_columns, p.import_id, i.title, p.saved_at
                        from import_profile p join list_import i on i.id = p.import_id
                        where p.partner = :partner and p.kind = :kind and p.shape_hash = :shape
                        """)
                .param("partner", details.partner())
                .param("kind", details.kind().name())
                .param("shape", shape(headers))
                .query((row, number) -> new Profile(
                        row.getString("list_columns"),
                        row.getObject("import_id", UUID.class),
                        row.getString("title"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** From now on this is how such a list is read; the last word counts. */
    void save(ListImport list, List<String> headers, UUID by, Instant at) {
        jdbc.sql("""
                        insert into import_profile (partner, kind, shape_hash, list_columns, import_id, saved_by, saved_at)
                        values (:partner, :kind, :shape, :columns, :import, :by, :at)
                        on conflict (partner, kind, shape_hash) do update
                        set list_columns = excluded.list_columns, import_id = excluded.import_id,
                            saved_by = excluded.saved_by, saved_at = excluded.saved_at
                        """)
                .param("partner", list.details().partner())
                .param("kind", list.details().kind().name())
                .param("shape", shape(headers))
                .param("columns", list.columns())
                .param("import", list.id())
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    private byte[] shape(List<String> headers) {
        return blindIndex.of(headers.stream().map(Folding::fold).collect(Collectors.joining("\n")), CONTEXT);
    }
}
