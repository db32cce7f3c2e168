package org.sila.codetention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.facilities.Months;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonName;
import org.sila.web.paging.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds by index who may have been in a place in the same months; {@link Months} says the same of one pair. */
@Repository
class FindHeldToo {

    private static final int YEAR = 12;

    /** A record from here on may well be of the person sought. */
    private static final double LIKELY = 0.3;

    private static final String FREED = "('RELEASED', 'FREED_AT_OPENING', 'ESCAPED')";

    private static final String CERTAIN =
            "(month is not null and not about and first between :surelyFrom and :surelyTo)";

    private static final String NOT_OWN = """
            not exists (select from match
                        where match.record_id = mention.id and match.case_id = :case
                          and (match.state = 'CONFIRMED' or match.probability >= :likely
                               and match.state in ('SUGGESTED', 'IN_REVIEW', 'SECOND_REVIEW', 'REOPENED')))
            """;

    /** By index detainee_record_at_facility. */
    private static final String RECORDS =
            """
            select 'RECORD' as kind, mention.id, mention.facility, mention.event_date as dated, mention.event,
                   mention.event in %s or source.kind = 'SELF_CHECK_IN' as survivor, %s as certain
            from detainee_record mention
            join source on source.id = mention.source_id and source.recall_id is null
            %s
            where mention.facility = any(:written) and mention.facility <> ''
              and mention.event_date >= :notBefore and mention.event_date < :before
              and mention.event <> 'MISSING' and %s
              and (source.kind <> 'SELF_CHECK_IN'
                   or not exists (select from record_stay stay
                                  where stay.record_id = mention.id and stay.facility = mention.facility))
              and %s
            """.formatted(FREED, CERTAIN, months("mention.event_date"), overlaps("mention.event"), NOT_OWN);

    /** What people told of their own stays, from one date to another; by index record_stay_at_facility. */
    private static final String STAYS = """
            select 'RECORD', stay.record_id, stay.facility, coalesce(stay.since, stay.until),
                   case when stay.since is null then 'SEEN' else 'ENTERED' end, true,
                   case when stay.since is not null and stay.until is not null
                        then :surelyFrom <= :surelyTo and begun.last <= :surelyTo and ended.first >= :surelyFrom
                             and begun.last <= ended.first
                        else begun.exact and begun.first between :surelyFrom and :surelyTo end
            from record_stay stay
            join detainee_record mention on mention.id = stay.record_id
            join source on source.id = mention.source_id and source.recall_id is null
            cross join lateral (select first, last, month is not null and not about as exact from (values (1)) one %s) begun
            cross join lateral (select first, last from (values (1)) one %s) ended
            where stay.facility = any(:written)
              and begun.first - case when stay.since is null then :open else 0 end <= :perhapsTo
              and ended.last + case when stay.until is null then :open else 0 end >= :perhapsFrom
              and %s
            """.formatted(
                    months("coalesce(stay.since, stay.until)"), months("coalesce(stay.until, stay.since)"), NOT_OWN);

    /** By indexes report_facility_since and report_at_facility; of several mentions in one report the surest. */
    private static final String REPORTS = """
            select distinct on (report.id) 'REPORT', report.id, mention.facility, mention.dated, mention.event,
                   report.relationship = 'SELF' or sought_case.fate = 'ALIVE_CONFIRMED', %s
            from (
                select report_id, facility, since as dated, 'ENTERED' as event from report_facility
                where facility = any(:written) and since >= :notBefore and since < :before
                union all
                select id, facility, event_date, event from report
                where facility = any(:written) and facility <> ''
                  and event_date >= :notBefore and event_date < :before and event <> 'MISSING'
            ) mention
            join report on report.id = mention.report_id and report.consent_search and report.withdrawn_at is null
            join case_report on case_report.report_id = report.id and case_report.case_id <> :case
            join sought_case on sought_case.id = case_report.case_id
            %s
            where %s
            order by report.id, 7 desc, mention.dated
            """.formatted(CERTAIN, months("mention.dated"), overlaps("mention.event"));

    private final JdbcClient jdbc;

    FindHeldToo(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those held in the place in the months of the stay, survivors first, then those who were there for certain, then by
     * date.
     *
     * @param caseId whose own records and reports are left out, and the records that may well be its own
     * @param written all ways of writing the place
     * @param from where to begin; null for the first page
     */
    List<HeldToo> find(
            UUID caseId, List<String> written, Months stay, boolean survivorsOnly, @Nullable Place from, int most) {
        boolean backwards = from != null && from.backwards();
        String order = backwards ? "desc" : "asc";
        String condition = (survivorsOnly ? " and survivor" : "")
                + (from == null ? "" : " and (rank, dated, id) " + (backwards ? "<" : ">") + " (:rank, :dated, :id)");
        String found = """
                with mentioned as (RECORDS union all STAYS union all (REPORTS)),
                page as (
                    select * from (
                        select *, case when survivor then 0 else 2 end + case when certain then 0 else 1 end as rank
                        from mentioned) ranked
                    where true CONDITION
                    order by rank ORDER, dated ORDER, id ORDER limit :most)
                select page.*, source.title, record.row_number, said.*
                from page
                left join detainee_record record on page.kind = 'RECORD' and record.id = page.id
                left join source on source.id = record.source_id
                left join report on page.kind = 'REPORT' and report.id = page.id
                cross join lateral (
                    select coalesce(record.full_name, report.full_name), coalesce(record.given_name, report.given_name),
                           coalesce(record.father_name, report.father_name),
                           coalesce(record.grandfather_name, report.grandfather_name),
                           coalesce(record.family_name, report.family_name)
                ) said
                order by rank ORDER, dated ORDER, page.id ORDER
                """.replace("RECORDS", RECORDS)
                .replace("STAYS", STAYS)
                .replace("REPORTS", REPORTS)
                .replace("CONDITION", condition)
                .replace("ORDER", order);
        JdbcClient.StatementSpec query = jdbc.sql(found)
                .param("case", caseId)
                .param("written", written.toArray(String[]::new))
                .param("surelyFrom", stay.surelyFrom())
                .param("surelyTo", stay.surelyTo())
                .param("perhapsFrom", stay.perhapsFrom())
                .param("perhapsTo", stay.perhapsTo())
                .param("open", Months.OPEN_MONTHS)
                .param("notBefore", year(stay.perhapsFrom() - Months.OPEN_MONTHS - YEAR))
                .param("before", year(stay.perhapsTo() + Months.OPEN_MONTHS + 2 * YEAR))
                .param("likely", LIKELY)
                .param("most", most);
        if (from != null) {
            query = query.param("rank", from.rank())
                    .param("dated", from.dated())
                    .param("id", from.id());
        }
        return query.query((row, number) -> read(row)).list();
    }

    /** What one mention says, in months, as {@link Months#of} reads a partial date. */
    private static String months(String dated) {
        return """
                cross join lateral (
                    select left(DATED, 4)::int * 12 as year, nullif(substr(DATED, 6, 2), '')::int - 1 as month,
                           right(DATED, 1) = '~' as about
                ) said
                cross join lateral (
                    select case when not about then 0 when month is null then 12 else 1 end as slack
                ) about_so
                cross join lateral (
                    select year + coalesce(month, 0) - slack as first, year + coalesce(month, 11) + slack as last
                ) span
                """.replace("DATED", dated);
    }

    /** Whether the months in which they may have been there meet those of the stay. */
    private static String overlaps(String event) {
        return """
                first - case when EVENT in ('ARRESTED', 'ENTERED', 'HOSPITALISED') then 0 else :open end <= :perhapsTo
                and last + case when EVENT in ('RELEASED', 'FREED_AT_OPENING', 'ESCAPED', 'DEATH_RECORDED') then 0
                                else :open end >= :perhapsFrom
                """.replace(" EVENT ", " " + event + " ");
    }

    /** The year of a month, as dates begin that are stored: coarser dates come before finer ones. */
    private static String year(int month) {
        return Integer.toString(Math.floorDiv(month, YEAR));
    }

    /** Where a page begins. */
    record Place(boolean backwards, int rank, String dated, UUID id) {

        /** Null where the cursor is not one of this list: then the first page is meant. */
        static @Nullable Place of(@Nullable Cursor cursor) {
            if (cursor == null || cursor.keys().size() != 3) {
                return null;
            }
            try {
                return new Place(
                        cursor.backwards(),
                        Integer.parseInt(cursor.keys().get(0)),
                        cursor.keys().get(1),
                        UUID.fromString(cursor.keys().get(2)));
            } catch (IllegalArgumentException notOurs) {
                return null;
            }
        }
    }

    private static HeldToo read(ResultSet row) throws SQLException {
        int rowNumber = row.getInt("row_number");
        Integer known = row.wasNull() ? null : rowNumber;
        String title = row.getString("title");
        return new HeldToo(
                HeldToo.Kind.valueOf(row.getString("kind")),
                row.getObject("id", UUID.class),
                new PersonName(
                        row.getString(11),
                        row.getString(12),
                        row.getString(13),
                        row.getString(14),
                        row.getString(15),
                        "",
                        ""),
                row.getString("facility"),
                PartialDate.parse(row.getString("dated")).orElseThrow(),
                DetentionEvent.valueOf(row.getString("event")),
                row.getBoolean("survivor"),
                row.getBoolean("certain"),
                title == null ? "" : title,
                known);
    }
}
