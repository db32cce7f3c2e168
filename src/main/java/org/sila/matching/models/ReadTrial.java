package org.sila.matching.models;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.evaluation.Calibration;
import org.sila.matching.engine.evaluation.Figures;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds what the model in shadow says against what the one in use says, and both against what people decided. */
@Service
class ReadTrial {

    private static final int PAGE = 25;
    private static final double NOTICEABLE = 0.01;

    private final JdbcClient jdbc;
    private final TrialScores scores;

    ReadTrial(JdbcClient jdbc, TrialScores scores) {
        this.jdbc = jdbc;
        this.scores = scores;
    }

    @Transactional(readOnly = true)
    public Comparison comparison(UUID modelId) {
        Map<String, Comparison.Quality> qualities = qualities(modelId);
        return new Comparison(
                scores.due(),
                counts(modelId),
                qualities.getOrDefault("IN_USE", Comparison.Quality.NONE),
                qualities.getOrDefault("SHADOW", Comparison.Quality.NONE));
    }

    /** The decided ones are few and found by their own indexes; they stay out, since no model moves them. */
    private Map<Band, Map<Band, Long>> counts(UUID modelId) {
        Map<Band, Map<Band, Long>> counts = new EnumMap<>(Band.class);
        jdbc.sql("""
                with decided as (
                    select case_id, record_id from match where state in ('CONFIRMED', 'REJECTED', 'SUPERSEDED')
                    union all
                    select case_id, record_id from match where state = 'SECOND_REVIEW'
                )
                select score.in_use_band, score.shadow_band, count(*)
                from model_trial_score score
                where score.model_id = ? and not exists (
                    select 1 from decided
                    where decided.case_id = score.case_id and decided.record_id = score.record_id)
                group by score.in_use_band, score.shadow_band
                """).param(modelId).query(row -> {
            counts.computeIfAbsent(Band.valueOf(row.getString(1)), band -> new EnumMap<>(Band.class))
                    .put(Band.valueOf(row.getString(2)), row.getLong(3));
        });
        return counts;
    }

    private Map<String, Comparison.Quality> qualities(UUID modelId) {
        Map<String, List<Bin>> bins = new HashMap<>();
        jdbc.sql("""
                select said.model, least(floor(said.probability * 10), 9) as bin, count(*),
                       count(*) filter (where verdict.same_person), sum(said.probability),
                       sum(-ln(greatest(1e-6, case when verdict.same_person then said.probability
                                                   else 1 - said.probability end))),
                       sum(power(said.probability - verdict.same_person::int, 2))
                from model_trial_score score
                join match_verdict verdict on verdict.case_id = score.case_id and verdict.record_id = score.record_id
                cross join lateral (values ('IN_USE', score.in_use), ('SHADOW', score.shadow)) said (model, probability)
                where score.model_id = ?
                group by 1, 2
                """).param(modelId).query(row -> {
            bins.computeIfAbsent(row.getString(1), model -> new ArrayList<>()).add(bin(row));
        });
        Map<String, Comparison.Quality> qualities = new HashMap<>();
        bins.forEach((model, own) -> qualities.put(model, quality(own)));
        return qualities;
    }

    private record Bin(Figures.Bin counted, double logLoss, double brier) {}

    private static Bin bin(ResultSet row) throws SQLException {
        return new Bin(
                new Figures.Bin(row.getInt(2) / 10.0, row.getInt(3), row.getDouble(5), row.getInt(4)),
                row.getDouble(6),
                row.getDouble(7));
    }

    private static Comparison.Quality quality(List<Bin> bins) {
        List<Figures.Bin> counted = bins.stream().map(Bin::counted).toList();
        long decided = counted.stream().mapToLong(Figures.Bin::pairs).sum();
        return new Comparison.Quality(
                decided,
                counted.stream().mapToLong(Figures.Bin::right).sum(),
                bins.stream().mapToDouble(Bin::logLoss).sum() / decided,
                bins.stream().mapToDouble(Bin::brier).sum() / decided,
                Calibration.error(counted));
    }

    /** Pairs by how far the models are apart, the farthest first; index model_trial_score_by_move. */
    @Transactional(readOnly = true)
    public Page<MovedPair> moved(UUID modelId, @Nullable Cursor asked) {
        Cursor from = asked != null && isKey(asked) ? asked : null;
        boolean upwards = from != null && from.backwards();
        String order = upwards ? "" : " desc";
        String start = from == null
                ? ""
                : "and (score.moved, score.case_id, score.record_id) " + (upwards ? ">" : "<")
                        + " (:moved, :case, :record)";
        JdbcClient.StatementSpec query = jdbc.sql(
                        """
                select score.case_id, score.record_id, sought_case.number, match.id, match.state, score.in_use,
                       score.in_use_band, score.shadow, score.shadow_band, score.moved
                from model_trial_score score
                join sought_case on sought_case.id = score.case_id
                left join match on match.case_id = score.case_id and match.record_id = score.record_id
                where score.model_id = :model and score.moved >= :noticeable START
                order by score.moved ORDER, score.case_id ORDER, score.record_id ORDER
                limit LIMIT
                """.replace("START", start).replace("ORDER", order).replace("LIMIT", "" + (PAGE + 1)))
                .param("model", modelId)
                .param("noticeable", NOTICEABLE);
        if (from != null) {
            query = query.param("moved", Double.valueOf(from.keys().get(0)))
                    .param("case", UUID.fromString(from.keys().get(1)))
                    .param("record", UUID.fromString(from.keys().get(2)));
        }
        return Page.of(
                query.query((row, number) -> pair(row)).list(),
                PAGE,
                from,
                pair -> List.of(
                        Double.toString(pair.moved()),
                        pair.caseId().toString(),
                        pair.recordId().toString()));
    }

    private static boolean isKey(Cursor cursor) {
        try {
            Double.parseDouble(cursor.keys().get(0));
            UUID.fromString(cursor.keys().get(1));
            UUID.fromString(cursor.keys().get(2));
            return cursor.keys().size() == 3;
        } catch (RuntimeException notOurs) {
            return false;
        }
    }

    private static MovedPair pair(ResultSet row) throws SQLException {
        return new MovedPair(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getDouble(6),
                Band.valueOf(row.getString(7)),
                row.getDouble(8),
                Band.valueOf(row.getString(9)),
                row.getDouble(10));
    }
}
