package org.sila.gazetteer;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.sila.web.Recounted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** How many reports, records and confirmed matches there are of each governorate; kept for some minutes where they are many. */
@Service
class MapCounts {

    private final JdbcClient jdbc;
    private final Recounted<Counts> counts;

    MapCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.counts = new Recounted<>(this::count, Counts::size, clock);
    }

    /** Of one governorate, or of those whose governorate is not certain. */
    record OfOne(long reports, long records, long confirmed) {

        static final OfOne NONE = new OfOne(0, 0, 0);
    }

    /**
     * @param byGovernorate by code; under the empty one those of which it is not certain
     * @param size how many reports and records there are
     */
    record Counts(Map<String, OfOne> byGovernorate, long size) {

        Counts {
            byGovernorate = Map.copyOf(byGovernorate);
        }

        OfOne of(String governorate) {
            return byGovernorate.getOrDefault(governorate, OfOne.NONE);
        }
    }

    Recounted.Counted<Counts> now() {
        return counts.now();
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void again() {
        counts.again();
    }

    /** By indexes report_of_place, detainee_record_of_place and match_confirmed_of_governorate alone. */
    private Counts count() {
        Map<String, Long> reports = byGovernorate("""
                select coalesce(name.governorate, ''), sum(counted.number)
                from (select place, count(*) as number from report where withdrawn_at is null group by place) counted
                left join place_name name on name.written = counted.place
                group by 1
                """);
        Map<String, Long> records = byGovernorate("""
                select coalesce(name.governorate, ''), sum(counted.number)
                from (select place, count(*) as number from detainee_record
                      where source_id not in (select id from source where recall_id is not null)
                      group by place) counted
                left join place_name name on name.written = counted.place
                group by 1
                """);
        Map<String, Long> confirmed = byGovernorate(
                "select coalesce(governorate, ''), count(*) from match where state = 'CONFIRMED' group by 1");
        Map<String, OfOne> all = new HashMap<>();
        reports.keySet().forEach(code -> all.put(code, OfOne.NONE));
        records.keySet().forEach(code -> all.put(code, OfOne.NONE));
        confirmed.keySet().forEach(code -> all.put(code, OfOne.NONE));
        all.replaceAll((code, none) -> new OfOne(
                reports.getOrDefault(code, 0L), records.getOrDefault(code, 0L), confirmed.getOrDefault(code, 0L)));
        return new Counts(all, sum(reports) + sum(records));
    }

    private Map<String, Long> byGovernorate(String sql) {
        Map<String, Long> counted = new HashMap<>();
        jdbc.sql(sql).query(row -> {
            counted.merge(row.getString(1), row.getLong(2), Long::sum);
        });
        return counted;
    }

    private static long sum(Map<String, Long> counted) {
        return counted.values().stream().mapToLong(Long::longValue).sum();
    }
}
