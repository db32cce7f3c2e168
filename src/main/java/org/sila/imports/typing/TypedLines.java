package org.sila.imports.typing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was typed of the lines of sheets. */
@Repository
class TypedLines {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    TypedLines(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** The cells of each line that is not blank, by its number from 1. */
    Map<Integer, List<String>> of(UUID sheetId, Entry entry) {
        Map<Integer, List<String>> lines = new HashMap<>();
        jdbc.sql("select line, cells from typed_line where sheet_id = ? and entry = ?")
                .params(sheetId, entry.name())
                .query(row -> {
                    lines.put(row.getInt(1), Arrays.asList((String[])
                            row.getArray(2).getArray()));
                });
        return lines;
    }

    /**
     * Writes what holds of lines that nobody has settled yet.
     *
     * @return how many; the others stay as whoever was faster settled them
     */
    int settle(UUID sheetId, Map<Integer, List<String>> lines) {
        int settled = 0;
        for (Map.Entry<Integer, List<String>> line : lines.entrySet()) {
            settled += template.update(
                    "insert into typed_line (sheet_id, entry, line, cells) values (?, 'AGREED', ?, ?) on conflict do nothing",
                    sheetId,
                    line.getKey(),
                    line.getValue().toArray(String[]::new));
        }
        return settled;
    }

    /** Writes these lines in place of what was typed of them before. */
    void write(UUID sheetId, Entry entry, Map<Integer, List<String>> lines) {
        template.batchUpdate("""
                insert into typed_line (sheet_id, entry, line, cells) values (?, ?, ?, ?)
                on conflict (sheet_id, entry, line) do update set cells = excluded.cells
                """, lines.entrySet(), Math.max(1, lines.size()), (row, line) -> {
            row.setObject(1, sheetId);
            row.setString(2, entry.name());
            row.setInt(3, line.getKey());
            row.setObject(4, line.getValue().toArray(String[]::new));
        });
    }
}
