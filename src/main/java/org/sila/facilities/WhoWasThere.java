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

/**
 * Counts for a facility the records that name it, by month and by list; names nobody. Of whom a check-in tells all stays,
 * those count instead of what its record dates, as for who was held there too.
 */
@Repository
class WhoWasThere {

    /**
     * Counts the same records twice over in one pass, by the index detainee_record_at_facility alone, and by
     * record_stay_at_facility what people told of themselves, those together who told of the same months.
     */
    private static final String COUNTED = """
            with told as materialized (
                select stay.source_id,
                       string_agg(%s || '/' || %s, ' ' order by stay.since, stay.until) as stays
                from record_stay stay
                join source on source.id = stay.source_id and source.recall_id is null
                  and source.kind = 'SELF_CHECK_IN'
                where stay.facility = any(:written)
                group by stay.record_id, stay.source_id
            ),
            named as materialized (
                select left(event_date, 7) as month, right(event_date, 1) = '~' as about, event, source_id, count(*) as n
                from detainee_record where facility = any(:written) and facility <> ''
                group by 1, 2, 3, 4
            ),
            mention as materialized (
                select named.*, source.kind = 'SELF_CHECK_IN' as themselves
                from named
                join source on source.id = named.source_id and source.recall_id is null
                where not exists (select from told where told.source_id = named.source_id)
            )
            select 'MONTH' as what, rtrim(month, '~') || case when about then '~' else '' end as said, event,
                   null as source_id, sum(n) as records
            from mention group by month, about, event
            union all
            select 'LIST', null, null, source_id, sum(n) from mention where not themselves group by source_id
            union all
            select 'TOLD', null, null, null, sum(n) from mention where themselves having count(*) > 0
            union all
            select 'STAYS', stays, null, null, count(*) from told group by stays
            order by records desc, source_id
            """.formatted(month("stay.since"), month("stay.until"));

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
     * @param lists those that name it most first; what people told of themselves is no list
     */
    record Counted(MonthlyCounts months, List<OfList> lists) {}

    /** @param written all ways of writing the place */
    Counted count(List<String> written) {
        MonthlyCounts months = new MonthlyCounts(YearMonth.now(clock.withZone(ZoneOffset.UTC)));
        List<OfList> lists = new ArrayList<>();
        jdbc.sql(COUNTED).param("written", written.toArray(String[]::new)).query(row -> {
            long records = row.getLong("records");
            switch (row.getString("what")) {
                case "LIST" -> lists.add(new OfList(row.getObject("source_id", UUID.class), records));
                case "TOLD" -> months.addTold(records);
                case "STAYS" -> addTold(months, row.getString("said"), records);
                default -> add(months, row.getString("said"), DetentionEvent.valueOf(row.getString("event")), records);
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

    /** @param said the stays of each of the records, as {@link #COUNTED} writes them */
    private static void addTold(MonthlyCounts months, String said, long records) {
        List<Months> stays = new ArrayList<>();
        for (String stay : said.split(" ")) {
            int between = stay.indexOf('/');
            PartialDate since = PartialDate.parse(stay.substring(0, between)).orElse(null);
            PartialDate until = PartialDate.parse(stay.substring(between + 1)).orElse(null);
            if (since != null || until != null) {
                stays.add(Months.ofStay(since, until));
            }
        }
        months.addTold(records);
        if (stays.isEmpty()) {
            months.addUndated(records);
        } else {
            months.add(stays, records);
        }
    }

    /** A date to the month, as it is written; empty where there is none. */
    private static String month(String date) {
        return "coalesce(rtrim(left(DATE, 7), '~') || case when right(DATE, 1) = '~' then '~' else '' end, '')"
                .replace("DATE", date);
    }
}
