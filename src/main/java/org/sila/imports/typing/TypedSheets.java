package org.sila.imports.typing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.imports.ImportKind;
import org.sila.imports.ListDetails;
import org.sila.imports.rows.Field;
import org.sila.person.PartialDate;
import org.sila.sources.Grade;
import org.sila.sources.RecordKind;
import org.sila.web.paging.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sheets. Every change names the version that it starts from, so that two at once cannot both succeed. */
@Repository
class TypedSheets {

    private static final String SEPARATOR = ",";

    private final JdbcClient jdbc;

    TypedSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TypedSheet sheet) {
        ListDetails details = sheet.details();
        PartialDate dated = details.dated();
        RecordKind kind = details.recordKind();
        jdbc.sql("""
                insert into typed_sheet (id, title, record_kind, brought_by, obtained, dated, reliability, credibility,
                    original_id, view_id, width, height, sheet_columns, line_count, top_at, bottom_at, state, begun_by,
                    begun_at, version)
                values (:id, :title, :kind, :broughtBy, :obtained, :dated, :reliability, :credibility, :original, :view,
                    :width, :height, :columns, :lines, :top, :bottom, :state, :by, :at, 0)
                """)
                .param("id", sheet.id())
                .param("title", details.title())
                .param("kind", kind == null ? null : kind.name())
                .param("broughtBy", details.broughtBy())
                .param("obtained", details.obtained())
                .param("dated", dated == null ? null : dated.toString())
                .param("reliability", details.grade().reliability().name())
                .param("credibility", details.grade().credibility())
                .param("original", sheet.originalId())
                .param("view", sheet.viewId())
                .param("width", sheet.width())
                .param("height", sheet.height())
                .param("columns", sheet.columns().stream().map(Field::name).collect(Collectors.joining(SEPARATOR)))
                .param("lines", sheet.lines())
                .param("top", sheet.topAt())
                .param("bottom", sheet.bottomAt())
                .param("state", sheet.state().name())
                .param("by", sheet.begunBy())
                .param("at", OffsetDateTime.ofInstant(sheet.begunAt(), ZoneOffset.UTC))
                .update();
    }

    Optional<TypedSheet> find(UUID id) {
        return jdbc.sql("select * from typed_sheet where id = ?")
                .param(id)
                .query(TypedSheets::read)
                .optional();
    }

    /** The sheet that a list came of. */
    Optional<TypedSheet> ofSource(UUID sourceId) {
        return jdbc.sql("""
                        select sheet.* from typed_sheet sheet join list_import list on list.id = sheet.import_id
                        where list.source_id = ?
                        """).param(sourceId).query(TypedSheets::read).optional();
    }

    /** Newest first, by index typed_sheet_by_time; one more than asked for. */
    List<TypedSheet> page(int size, @Nullable Cursor from) {
        boolean backwards = from != null && from.backwards();
        String where = from == null
                ? ""
                : "where (begun_at, id) " + (backwards ? ">" : "<") + " (cast(:at as timestamptz), cast(:id as uuid)) ";
        JdbcClient.StatementSpec query = jdbc.sql("select * from typed_sheet " + where
                        + (backwards ? "order by begun_at, id" : "order by begun_at desc, id desc") + " limit :limit")
                .param("limit", size + 1);
        if (from != null) {
            query = query.param("at", from.keys().get(0))
                    .param("id", from.keys().get(1));
        }
        return query.query(TypedSheets::read).list();
    }

    /** @return false where somebody changed it since it was read */
    boolean moveOn(TypedSheet sheet, SheetState state) {
        return jdbc.sql("""
                        update typed_sheet set state = :state, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("state", state.name())
                        .param("id", sheet.id())
                        .param("version", sheet.version())
                        .update()
                == 1;
    }

    /** @return false where somebody changed it since it was read */
    boolean typists(TypedSheet sheet, UUID first, @Nullable UUID second) {
        return jdbc.sql("""
                        update typed_sheet set begun_by = :first, second_by = :second, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("first", first)
                        .param("second", second)
                        .param("id", sheet.id())
                        .param("version", sheet.version())
                        .update()
                == 1;
    }

    /** @return false where somebody changed it since it was read */
    boolean place(TypedSheet sheet, int lines, int topAt, int bottomAt) {
        return jdbc.sql("""
                        update typed_sheet set line_count = :lines, top_at = :top, bottom_at = :bottom, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("lines", lines)
                        .param("top", topAt)
                        .param("bottom", bottomAt)
                        .param("id", sheet.id())
                        .param("version", sheet.version())
                        .update()
                == 1;
    }

    /** @return false where somebody changed it since it was read */
    boolean handOn(TypedSheet sheet, UUID importId) {
        return jdbc.sql("""
                        update typed_sheet set import_id = :import, version = version + 1
                        where id = :id and version = :version and import_id is null
                        """)
                        .param("import", importId)
                        .param("id", sheet.id())
                        .param("version", sheet.version())
                        .update()
                == 1;
    }

    /** Removes it with its lines; not where a list came of it. */
    boolean delete(UUID id) {
        return jdbc.sql("delete from typed_sheet where id = ? and import_id is null")
                        .param(id)
                        .update()
                == 1;
    }

    private static TypedSheet read(ResultSet row, int number) throws SQLException {
        String dated = row.getString("dated");
        return new TypedSheet(
                row.getObject("id", UUID.class),
                new ListDetails(
                        ImportKind.RECORDS,
                        row.getString("title"),
                        RecordKind.valueOf(row.getString("record_kind")),
                        row.getString("brought_by"),
                        row.getString("obtained"),
                        dated == null ? null : PartialDate.parse(dated).orElse(null),
                        new Grade(Grade.Reliability.valueOf(row.getString("reliability")), row.getInt("credibility")),
                        false),
                row.getObject("original_id", UUID.class),
                row.getObject("view_id", UUID.class),
                row.getInt("width"),
                row.getInt("height"),
                Arrays.stream(row.getString("sheet_columns").split(SEPARATOR))
                        .map(Field::valueOf)
                        .toList(),
                row.getInt("line_count"),
                row.getInt("top_at"),
                row.getInt("bottom_at"),
                SheetState.valueOf(row.getString("state")),
                row.getObject("begun_by", UUID.class),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("second_by", UUID.class),
                row.getObject("import_id", UUID.class),
                row.getInt("version"));
    }
}
