package org.sila.desk.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.sila.matching.benchmark.InventedMentions;
import org.sila.matching.benchmark.Running;
import org.sila.matching.engine.MatchingEngine;
import org.sila.matching.engine.evidence.Evidence;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.Profile;
import org.sila.matching.models.ModelsAtWork;
import org.sila.secrets.Sealing;
import org.sila.secrets.SlowHash;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds to reports and records what people would have done about them: by set-based SQL, in {@code years-of-work.sql}. One
 * sealed text stands for all of its column, and a few explanations for those of all matches.
 */
final class YearsOfWork {

    /** Of {@code staff-0} (the first of thirty supervisors), {@code staff-30} (of three administrators), {@code staff-33}. */
    static final String PASSWORD = "a long word of the benchmark";

    private static final int EXPLANATIONS = 50;
    private static final List<String> SEALED = List.of(
            "case_priority.words",
            "case_note.text",
            "case_task.text",
            "case_claim.said_by",
            "case_claim.words",
            "report_message.text",
            "report_addition.text",
            "reunification_mistake.reason",
            "reunification_mistake.incident");

    private final Running sila;
    private final InventedMentions invented;

    YearsOfWork(Running sila, InventedMentions invented) {
        this.sila = sila;
        this.invented = invented;
    }

    void add() throws IOException, SQLException {
        try (Connection owner = sila.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("create temporary table sealed_words (context text primary key, words bytea)");
            statement.execute("create temporary table told_evidence (at int primary key, content jsonb, version text)");
            statement.execute("create temporary table staff_password (hash text)");
            seal(owner);
            explain(owner);
            hash(owner);
            try (InputStream script = Objects.requireNonNull(getClass().getResourceAsStream("years-of-work.sql"))) {
                statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private void seal(Connection owner) throws SQLException {
        Sealing sealing = sila.bean(Sealing.class);
        try (PreparedStatement insert = owner.prepareStatement("insert into sealed_words values (?, ?)")) {
            for (String context : SEALED) {
                insert.setString(1, context);
                insert.setBytes(
                        2,
                        sealing.seal("كلمات اختُلقت للقياس، وهي بطول ما يكتبه المرء عادة في سطر أو سطرين.", context));
                insert.executeUpdate();
            }
        }
    }

    private void hash(Connection owner) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement("insert into staff_password values (?)")) {
            insert.setString(1, sila.bean(SlowHash.class).hash(PASSWORD));
            insert.executeUpdate();
        }
    }

    /** Of reports with the record that agrees best among as many records. */
    private void explain(Connection owner) throws IOException, SQLException {
        MatchingEngine engine = sila.bean(ModelsAtWork.class).inUse().engine();
        JsonMapper json = sila.bean(JsonMapper.class);
        List<Profile> records = profiles(engine, invented.records(0, EXPLANATIONS));
        List<Profile> reports = profiles(engine, invented.reports(0, EXPLANATIONS));
        try (PreparedStatement insert =
                owner.prepareStatement("insert into told_evidence values (?, cast(? as jsonb), ?)")) {
            for (int at : IntStream.range(0, EXPLANATIONS).toArray()) {
                Evidence evidence =
                        engine.score(reports.get(at), records).get(0).evidence();
                insert.setInt(1, at);
                insert.setString(2, json.writeValueAsString(evidence));
                insert.setString(3, evidence.version());
                insert.executeUpdate();
            }
        }
    }

    private static List<Profile> profiles(MatchingEngine engine, List<Mention> mentions) {
        return mentions.stream().map(engine::profile).toList();
    }
}
