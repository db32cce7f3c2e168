package org.sila.facilities;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.Presence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts for a facility the records that name it, by month and by list; names nobody. */
@Repository
class WhoWasThere {

    /** Counts the same records twice over in one pass, by the index detainee_record_at_facility alone. */
    private static final String COUNTED = """
            with mention as materialized (
                select left(event_date, 7) as month, right(event_date, 1) = '~' as about, event, source_id, count(*) as n
                from detainee_record where facility = any(:written) and facility <> ''
                group by 1, 2, 3, 4
            )
            select rtrim(mention.month, '~') || case when mention.about then '~' else '' end, mention.event,
                   mention.source_id, sum(mention.n)
            from mention
            join source on source.id = mention.source_id and source.recall_id is null
            group by grouping sets ((mention.month, mention.about, mention.event), (mention.source_id))
            order by 4 desc, 3
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WhoWasThere(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many records of a list name the place. */
    record OfList(UUID sourceId, long records) {}

    /**
     * What was counted.
     *
     * @param lists those that name it most first
     */
    record Counted(MonthlyCounts months, List<OfList> lists) {}

    /** @param written all ways of writing the place */
    Counted count(List<String> written) {
        MonthlyCounts months = new MonthlyCounts(YearMonth.now(clock.withZone(ZoneOffset.UTC)));
        List<OfList> lists = new ArrayList<>();
        jdbc.sql(COUNTED).param("written", written.toArray(String[]::new)).query(row -> {
            UUID source = row.getObject(3, UUID.class);
            if (source != null) {
                lists.add(new OfList(source, row.getLong(4)));
            } else {
                add(months, row.getString(1), DetentionEvent.valueOf(row.getString(2)), row.getLong(4));
            }
        });
        return new Counted(months, lists);
    }

    private static void add(MonthlyCounts months, @Nullable String dated, DetentionEvent event, long records) {
        if (event.presence() == Presence.NONE) {
            months.addOther(records);
        } else if (dated == null) {
            months.addUndated(records);
        } else {
            months.add(Months.of(PartialDate.parse(dated).orElseThrow(), event.presence()), records);
        }
    }
}
