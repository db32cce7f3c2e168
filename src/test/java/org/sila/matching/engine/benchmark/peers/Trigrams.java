package org.sila.matching.engine.benchmark.peers;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.sila.matching.engine.profile.Mention;
import org.slf4j.LoggerFactory;

/** PostgreSQL's pg_trgm: similarity of the names, and a little for the year of birth and the place. */
public final class Trigrams implements Peer {

    private static final String SEARCH = """
            SELECT id, 0.75 * similarity(name, ?)
                   + CASE WHEN year = 0 OR ? = 0 THEN 0.08 WHEN abs(year - ?) <= 1 THEN 0.15 ELSE 0 END
                   + CASE WHEN origin = '' OR ? = '' THEN 0.05 ELSE 0.1 * similarity(origin, ?) END AS score
              FROM record
             WHERE name % ?
             ORDER BY score DESC
             LIMIT 20
            """;

    @Override
    public String name() {
        return "PostgreSQL pg_trgm";
    }

    @Override
    public void link(List<Mention> reports, List<Mention> records, Duration limit, Pairs pairs) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        ((Logger) LoggerFactory.getLogger(EmbeddedPostgres.class.getPackageName())).setLevel(Level.WARN);
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("shared_buffers", "512MB");
        try (EmbeddedPostgres running = server.start();
                Connection connection = running.getPostgresDatabase().getConnection()) {
            store(connection, Plain.asWritten(records));
            List<Plain> asked = Plain.asWritten(reports);
            try (PreparedStatement search = connection.prepareStatement(SEARCH)) {
                for (int i = 0; i < asked.size(); i++) {
                    search(search, asked.get(i), pairs);
                    if (System.nanoTime() > end) {
                        throw new TimeIsUp(i / (double) asked.size());
                    }
                }
            }
        }
    }

    private static void store(Connection connection, List<Plain> records) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION pg_trgm");
            statement.execute("CREATE TABLE record (id text, name text, year int, origin text)");
        }
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO record VALUES (?, ?, ?, ?)")) {
            for (Plain record : records) {
                insert.setString(1, record.id());
                insert.setString(2, record.name());
                insert.setInt(3, record.year());
                insert.setString(4, record.origin());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE INDEX ON record USING gin (name gin_trgm_ops)");
            statement.execute("ANALYZE record");
        }
    }

    private static void search(PreparedStatement search, Plain report, Pairs pairs) throws SQLException {
        search.setString(1, report.name());
        search.setInt(2, report.year());
        search.setInt(3, report.year());
        search.setString(4, report.origin());
        search.setString(5, report.origin());
        search.setString(6, report.name());
        try (ResultSet found = search.executeQuery()) {
            while (found.next()) {
                pairs.pair(report.id(), found.getString(1), Math.min(1, found.getDouble(2)));
            }
        }
    }
}
