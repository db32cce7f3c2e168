package org.sila.imports;

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
import org.sila.sources.LooksAlike.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How far lists that wait are compared with earlier ones, and who of them looks like whom. */
@Repository
class ListComparisons {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ListComparisons(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * How far one is.
     *
     * @param reading how the file was read, as {@link ListReading} tells it
     * @param lastRow number in the sheet of the last row compared, 0 before the first
     * @param rows how many were compared
     * @param finishedAt null while it goes on
     */
    record Progress(
            String reading,
            int lastRow,
            int rows,
            Instant begunAt,
            @Nullable Instant finishedAt) {

        public boolean isFinished() {
            return finishedAt != null;
        }
    }

    /**
     * Somebody in the list.
     *
     * @param part which of several people in the row, from 1; 0 where it is about one
     */
    record Place(int row, int part) {}

    /**
     * Somebody in the list who looks like a record.
     *
     * @param percent how likely they are one human being, 50 to 99
     * @param reasons what says the most, the weightiest first
     */
    record Likeness(Place place, UUID recordId, UUID sourceId, int percent, List<Reason> reasons) {}

    /** So many people of the list look like somebody of that source; null for any source. */
    record Count(@Nullable UUID sourceId, int people) {}

    /**
     * Begins from the first row, and forgets what was found before. Of two who begin the same, one does.
     *
     * @param evenIfRead whether also where the same reading is being compared, or was
     * @return false where nothing had to begin
     */
    boolean begin(UUID importId, String reading, boolean evenIfRead, Instant at) {
        boolean begun = jdbc.sql("""
                        insert into list_comparison (import_id, reading, begun_at) values (:import, :reading, :at)
                        on conflict (import_id) do update
                        set reading = excluded.reading, last_row = 0, row_count = 0, begun_at = excluded.begun_at,
                            finished_at = null
                        where list_comparison.reading <> excluded.reading or :even_if_read
                        """)
                        .param("import", importId)
                        .param("reading", reading)
                        .param("even_if_read", evenIfRead)
                        .param("at", utc(at))
                        .update()
                == 1;
        if (begun) {
            jdbc.sql("delete from list_likeness where import_id = ?")
                    .param(importId)
                    .update();
        }
        return begun;
    }

    Optional<Progress> find(UUID importId) {
        return jdbc.sql(
                        "select reading, last_row, row_count, begun_at, finished_at from list_comparison where import_id = ?")
                .param(importId)
                .query((row, number) -> new Progress(
                        row.getString(1), row.getInt(2), row.getInt(3), instant(row, 4), instantOrNull(row, 5)))
                .optional();
    }

    /** @return false where it is not, or no longer, at that row of that reading; then nothing changes */
    boolean advance(UUID importId, Progress from, int lastRow, int rows) {
        return jdbc.sql("""
                        update list_comparison set last_row = :last, row_count = row_count + :rows
                        where import_id = :import and reading = :reading and last_row = :from and finished_at is null
                        """)
                        .param("last", lastRow)
                        .param("rows", rows)
                        .param("import", importId)
                        .param("reading", from.reading())
                        .param("from", from.lastRow())
                        .update()
                == 1;
    }

    void finish(UUID importId, Progress from, Instant at) {
        jdbc.sql("""
                        update list_comparison set finished_at = greatest(:at, begun_at)
                        where import_id = :import and reading = :reading and last_row = :from and finished_at is null
                        """)
                .param("at", utc(at))
                .param("import", importId)
                .param("reading", from.reading())
                .param("from", from.lastRow())
                .update();
    }

    /** Nothing is left of it, and whoever works on it stops. */
    void forget(UUID importId) {
        jdbc.sql("delete from list_comparison where import_id = ?")
                .param(importId)
                .update();
    }

    /** By index list_likeness_of_record. */
    void forgetRecords(Collection<UUID> recordIds) {
        jdbc.sql("delete from list_likeness where record_id = any(:ids)")
                .param("ids", recordIds.toArray(UUID[]::new))
                .update();
    }

    /** One statement, however many. */
    void add(UUID importId, List<Likeness> found) {
        if (found.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into list_likeness (import_id, row_number, part, record_id, source_id, percent, reasons)
                        select :import, row.number, row.part, row.record, row.source, row.percent, cast(row.reasons as jsonb)
                        from unnest(:rows, :parts, :records, :sources, :percents, :reasons)
                            as row (number, part, record, source, percent, reasons)
                        """)
                .param("import", importId)
                .param("rows", found.stream().mapToInt(one -> one.place().row()).toArray())
                .param(
                        "parts",
                        found.stream().mapToInt(one -> one.place().part()).toArray())
                .param("records", found.stream().map(Likeness::recordId).toArray(UUID[]::new))
                .param("sources", found.stream().map(Likeness::sourceId).toArray(UUID[]::new))
                .param("percents", found.stream().mapToInt(Likeness::percent).toArray())
                .param(
                        "reasons",
                        found.stream()
                                .map(one -> json.writeValueAsString(one.reasons()))
                                .toArray(String[]::new))
                .update();
    }

    /** People who look like a record of any source, and of each, most first; sources that do not count left out. */
    List<Count> counts(UUID importId, Collection<UUID> without) {
        return jdbc.sql("""
                        select source_id, count(distinct (row_number, part)) as people from list_likeness
                        where import_id = :import and source_id <> all(:without)
                        group by grouping sets ((), (source_id)) order by grouping(source_id) desc, people desc, source_id
                        """)
                .param("import", importId)
                .param("without", without.toArray(UUID[]::new))
                .query((row, number) -> new Count(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
    }

    /** The likeliest first, by index list_likeness_likeliest; sources that do not count left out. */
    List<Likeness> likeliest(UUID importId, Collection<UUID> without, int most) {
        return jdbc.sql("""
                        select row_number, part, record_id, source_id, percent, reasons from list_likeness
                        where import_id = :import and source_id <> all(:without)
                        order by percent desc, row_number, part, record_id limit :most
                        """)
                .param("import", importId)
                .param("without", without.toArray(UUID[]::new))
                .param("most", most)
                .query((row, number) -> new Likeness(
                        new Place(row.getInt(1), row.getInt(2)),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getInt(5),
                        json.readValue(row.getString(6), new TypeReference<List<Reason>>() {})))
                .list();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
