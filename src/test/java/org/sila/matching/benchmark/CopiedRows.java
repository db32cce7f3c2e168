package org.sila.matching.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows on their way into one table, by COPY. */
final class CopiedRows implements AutoCloseable {

    private final Writer out;
    private boolean first = true;

    /** @param columns in the order of the values of each row */
    CopiedRows(Connection connection, String table, String columns) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        out = new BufferedWriter(
                new OutputStreamWriter(
                        new PGCopyOutputStream(postgres, "copy " + table + " (" + columns + ") from stdin", 1 << 16),
                        StandardCharsets.UTF_8),
                1 << 16);
    }

    CopiedRows value(@Nullable Object value) throws IOException {
        out.write(first ? "" : "\t");
        first = false;
        out.write(written(value));
        return this;
    }

    void endRow() throws IOException {
        out.write('\n');
        first = true;
    }

    private static String written(@Nullable Object value) {
        if (value == null) {
            return "\\N";
        }
        if (value instanceof Instant) {
            return value.toString();
        }
        String text = value.toString();
        return text.indexOf('\\') < 0 && text.indexOf('\t') < 0 && text.indexOf('\n') < 0
                ? text
                : text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
