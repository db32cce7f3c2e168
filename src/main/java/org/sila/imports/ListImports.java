package org.sila.imports;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.files.StoredFile;
import org.sila.imports.rows.ColumnBasis;
import org.sila.imports.rows.Columns;
import org.sila.imports.rows.NameSplits;
import org.sila.person.PartialDate;
import org.sila.sources.Grade;
import org.sila.sources.RecordKind;
import org.sila.web.paging.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of imports. Every change asks for the state it starts from, so that two at once cannot both succeed. */
@Repository
class ListImports {

    private static final String SELECT = """
            select i.*, f.name as file_name
            from list_import i join stored_file f on f.id = i.file_id
            """;

    private final JdbcClient jdbc;

    ListImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where a file with these bytes is there already; then nothing is inserted */
    boolean insert(
            UUID id,
            StoredFile file,
            ListDetails details,
            Columns columns,
            List<ColumnBasis> bases,
            FileChoices choices,
            int rows,
            @Nullable UUID mends,
            UUID by,
            Instant at) {
        return jdbc.sql("""
                                insert into list_import (id, kind, state, file_id, sha256, title, record_kind, brought_by, obtained,
                                    dated, reliability, credibility, agreed_to_search, list_columns, column_bases, header_row, sheet_names, sheets_chosen, row_count, mends,
                                    uploaded_by, uploaded_at)
                                values (:id, :kind, 'UPLOADED', :file, :sha256, :title, :recordKind, :broughtBy, :obtained,
                                    :dated, :reliability, :credibility, :agreed, :columns, :bases, :headerRow, :sheets, :chosen, :rows, :mends, :by, :at)
                                on conflict (sha256) where not brought_again do nothing
                                """)
                        .param("id", id)
                        .param("kind", details.kind().name())
                        .param("file", file.id())
                        .param("sha256", file.sha256())
                        .param("title", details.title())
                        .param(
                                "recordKind",
                                details.recordKind() == null
                                        ? null
                                        : details.recordKind().name())
                        .param("broughtBy", details.broughtBy())
                        .param("obtained", details.obtained())
                        .param(
                                "dated",
                                details.dated() == null ? null : details.dated().toString())
                        .param("reliability", details.grade().reliability().name())
                        .param("credibility", details.grade().credibility())
                        .param("agreed", details.agreedToSearch())
                        .param("columns", ListImport.written(columns))
                        .param("bases", ReadColumns.written(bases))
                        .param("headerRow", choices.headerRow())
                        .param("sheets", names(choices))
                        .param("chosen", choices.sheetsChosen())
                        .param("rows", rows)
                        .param("mends", mends)
                        .param("by", by)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    Optional<UUID> withBytes(String sha256) {
        return jdbc.sql("select id from list_import where sha256 = :sha256 and not brought_again")
                .param("sha256", sha256)
                .query(UUID.class)
                .optional();
    }

    /** The import of a file with these bytes may be followed by another of the same bytes, where its source is one of those. */
    void letComeAgain(String sha256, Collection<UUID> recalledSources) {
        jdbc.sql("""
                        update list_import set brought_again = true
                        where sha256 = :sha256 and not brought_again and source_id = any(:recalled)
                        """)
                .param("sha256", sha256)
                .param("recalled", recalledSources.toArray(UUID[]::new))
                .update();
    }

    List<UUID> ofSources(Collection<UUID> sourceIds) {
        return jdbc.sql("select id from list_import where source_id = any(:ids)")
                .param("ids", sourceIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    Optional<ListImport> find(UUID id) {
        return jdbc.sql(SELECT + "where i.id = :id")
                .param("id", id)
                .query(ListImports::read)
                .optional();
    }

    /** As {@link #find}; nobody else changes it until the transaction ends. */
    Optional<ListImport> lock(UUID id) {
        return jdbc.sql(SELECT + "where i.id = :id for update of i")
                .param("id", id)
                .query(ListImports::read)
                .optional();
    }

    /** Newest first, by index list_import_by_time; one more than asked for. */
    List<ListImport> page(int size, @Nullable Cursor from) {
        boolean backwards = from != null && from.backwards();
        String order = backwards ? "order by i.uploaded_at, i.id" : "order by i.uploaded_at desc, i.id desc";
        String where = from == null
                ? ""
                : "where (i.uploaded_at, i.id) " + (backwards ? ">" : "<")
                        + " (cast(:at as timestamptz), cast(:id as uuid)) ";
        JdbcClient.StatementSpec query =
                jdbc.sql(SELECT + where + order + " limit :limit").param("limit", size + 1);
        if (from != null) {
            query = query.param("at", from.keys().get(0))
                    .param("id", from.keys().get(1));
        }
        return query.query(ListImports::read).list();
    }

    /** Where a row stands in the order of {@link #page}. */
    static List<String> key(ListImport list) {
        return List.of(list.uploadedAt().toString(), list.id().toString());
    }

    void chooseColumns(UUID id, Columns columns, List<ColumnBasis> bases) {
        jdbc.sql("""
                        update list_import set list_columns = :columns, column_bases = :bases
                        where id = :id and state = 'UPLOADED'
                        """)
                .param("columns", ListImport.written(columns))
                .param("bases", ReadColumns.written(bases))
                .param("id", id)
                .update();
    }

    void repairNames(UUID id, boolean repair) {
        jdbc.sql("update list_import set repair_names = :repair where id = :id and state = 'UPLOADED'")
                .param("repair", repair)
                .param("id", id)
                .update();
    }

    /** Another way to read the file, which may change its columns and rows. */
    void chooseReading(UUID id, FileChoices choices, Columns columns, List<ColumnBasis> bases, int rows) {
        jdbc.sql("""
                        update list_import
                        set header_row = :headerRow, sheet_names = :sheets, sheets_chosen = :chosen, hidden_rows = :hiddenRows,
                            hidden_columns = :hiddenColumns, list_columns = :columns, column_bases = :bases,
                            row_count = :rows
                        where id = :id and state = 'UPLOADED'
                        """)
                .param("headerRow", choices.headerRow())
                .param("sheets", names(choices))
                .param("chosen", choices.sheetsChosen())
                .param("hiddenRows", name(choices.hiddenRows()))
                .param("hiddenColumns", name(choices.hiddenColumns()))
                .param("columns", ListImport.written(columns))
                .param("bases", ReadColumns.written(bases))
                .param("rows", rows)
                .param("id", id)
                .update();
    }

    private static String @Nullable [] names(FileChoices choices) {
        return choices.sheetNames().isEmpty() ? null : choices.sheetNames().toArray(String[]::new);
    }

    private static @Nullable String name(@Nullable HiddenCells decided) {
        return decided == null ? null : decided.name();
    }

    void splitNames(UUID id, NameSplits splits) {
        jdbc.sql("update list_import set name_splits = :splits where id = :id and state = 'UPLOADED'")
                .param("splits", splits.written())
                .param("id", id)
                .update();
    }

    /** Rows that were left out are in after all. */
    void mended(UUID id, int rows) {
        jdbc.sql("""
                        update list_import
                        set stored_count = stored_count + :rows, refused_count = refused_count - :rows where id = :id
                        """).param("rows", rows).param("id", id).update();
    }

    /** The lists that mend this one, oldest first; by index list_import_mends. */
    List<ListImport> mending(UUID id) {
        return jdbc.sql(SELECT + "where i.mends = :id order by i.uploaded_at, i.id limit 100")
                .param("id", id)
                .query(ListImports::read)
                .list();
    }

    void run(UUID id, @Nullable UUID sourceId, Instant at) {
        jdbc.sql("""
                        update list_import
                        set state = 'RUNNING', source_id = :source, started_at = coalesce(started_at, :at)
                        where id = :id
                        """)
                .param("source", sourceId)
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    /** @param split records beyond one for each stored row */
    void advance(UUID id, int lastRow, int stored, int refused, int split) {
        jdbc.sql("""
                        update list_import
                        set last_row = :row, stored_count = stored_count + :stored, refused_count = refused_count + :refused,
                            split_count = split_count + :split
                        where id = :id
                        """)
                .param("row", lastRow)
                .param("stored", stored)
                .param("refused", refused)
                .param("split", split)
                .param("id", id)
                .update();
    }

    boolean finish(UUID id, Instant at) {
        return jdbc.sql(
                                "update list_import set state = 'FINISHED', finished_at = :at where id = :id and state = 'RUNNING'")
                        .param("at", utc(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @return false where it was not running */
    boolean stop(UUID id) {
        return jdbc.sql("update list_import set state = 'STOPPED' where id = :id and state = 'RUNNING'")
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from list_import where id = :id and state = 'UPLOADED'")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static ListImport read(ResultSet row, int number) throws SQLException {
        return new ListImport(
                row.getObject("id", UUID.class),
                ImportState.valueOf(row.getString("state")),
                row.getObject("file_id", UUID.class),
                row.getString("file_name"),
                details(row),
                row.getString("list_columns"),
                row.getString("column_bases"),
                row.getBoolean("repair_names"),
                row.getObject("source_id", UUID.class),
                row.getObject("header_row", Integer.class),
                row.getInt("row_count"),
                row.getInt("last_row"),
                row.getInt("stored_count"),
                row.getInt("refused_count"),
                texts(row, "sheet_names"),
                row.getBoolean("sheets_chosen"),
                hidden(row.getString("hidden_rows")),
                hidden(row.getString("hidden_columns")),
                NameSplits.parse(row.getString("name_splits")),
                row.getInt("split_count"),
                row.getObject("mends", UUID.class),
                row.getObject("uploaded_by", UUID.class),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static ListDetails details(ResultSet row) throws SQLException {
        String recordKind = row.getString("record_kind");
        String dated = row.getString("dated");
        return new ListDetails(
                ImportKind.valueOf(row.getString("kind")),
                row.getString("title"),
                recordKind == null ? null : RecordKind.valueOf(recordKind),
                row.getString("brought_by"),
                row.getString("obtained"),
                dated == null ? null : PartialDate.parse(dated).orElse(null),
                new Grade(Grade.Reliability.valueOf(row.getString("reliability")), row.getInt("credibility")),
                row.getBoolean("agreed_to_search"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array texts = row.getArray(column);
        return texts == null ? List.of() : List.of((String[]) texts.getArray());
    }

    private static @Nullable HiddenCells hidden(@Nullable String decided) {
        return decided == null ? null : HiddenCells.valueOf(decided);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
