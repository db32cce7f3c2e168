package org.sila.matching.models;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.web.Recounted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts what people decided about pairs, by what the model said of them at that time. */
@Service
class ReadCalibration {

    private static final int BINS = 10;

    private final JdbcClient jdbc;

    private final TransactionTemplate oneMoment;
    private final Recounted<Map<String, CalibrationBin[]>> bins;

    ReadCalibration(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.bins = new Recounted<>(this::count, ReadCalibration::size, clock);
    }

    /** @param asked a version; null or an unknown one for all */
    CalibrationView calibration(@Nullable String asked) {
        Recounted.Counted<Map<String, CalibrationBin[]>> counted = bins.now();
        Map<String, CalibrationBin[]> byVersion = counted.figures();
        String chosen = asked != null && byVersion.containsKey(asked) ? asked : null;
        CalibrationBin[] sum = empty();
        byVersion.forEach((version, bins) -> {
            if (chosen == null || chosen.equals(version)) {
                for (CalibrationBin bin : bins) {
                    sum[bin.from()] = sum[bin.from()].plus(bin);
                }
            }
        });
        return new CalibrationView(
                byVersion.keySet().stream().map(CalibrationView.Version::new).toList(),
                chosen,
                List.of(sum),
                counted.kept() ? counted.at() : null);
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT5M")
    void again() {
        bins.again();
    }

    private Map<String, CalibrationBin[]> count() {
        return Objects.requireNonNull(oneMoment.execute(status -> {
            Map<String, CalibrationBin[]> byVersion = new TreeMap<>();
            matches(byVersion);
            verdicts(byVersion);
            return byVersion;
        }));
    }

    private static long size(Map<String, CalibrationBin[]> byVersion) {
        return byVersion.values().stream()
                .flatMap(Stream::of)
                .mapToLong(CalibrationBin::proposed)
                .sum();
    }

    /** Rejections are not told apart yet: all count among the others. Index match_by_model. */
    private void matches(Map<String, CalibrationBin[]> byVersion) {
        jdbc.sql("""
                select model_version, least(floor(probability * 10), 9)::int as bin,
                       count(*) filter (where state in ('SUGGESTED', 'IN_REVIEW', 'REOPENED')),
                       count(*) filter (where state = 'SECOND_REVIEW'),
                       count(*) filter (where state in ('CONFIRMED', 'REJECTED', 'SUPERSEDED'))
                from match where state <> 'WITHDRAWN' group by 1, 2
                """).query(row -> {
            CalibrationBin[] bins = byVersion.computeIfAbsent(row.getString(1), version -> empty());
            int from = row.getInt(2);
            bins[from] =
                    bins[from].plus(new CalibrationBin(from, row.getLong(3), row.getLong(4), 0, 0, row.getLong(5), 0));
        });
    }

    private void verdicts(Map<String, CalibrationBin[]> byVersion) {
        jdbc.sql("""
                select model_version, least(floor(probability * 10), 9)::int as bin,
                       count(*) filter (where same_person), count(*) filter (where not same_person), sum(probability)
                from match_verdict group by 1, 2
                """).query(row -> {
            CalibrationBin[] bins = byVersion.computeIfAbsent(row.getString(1), version -> empty());
            int from = row.getInt(2);
            long confirmed = row.getLong(3);
            long rejected = row.getLong(4);
            bins[from] = bins[from].plus(
                    new CalibrationBin(from, 0, 0, confirmed, rejected, -confirmed - rejected, row.getDouble(5)));
        });
    }

    private static CalibrationBin[] empty() {
        CalibrationBin[] bins = new CalibrationBin[BINS];
        for (int from = 0; from < BINS; from++) {
            bins[from] = new CalibrationBin(from, 0, 0, 0, 0, 0, 0);
        }
        return bins;
    }
}
