package org.sila.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sila.cases.CaseStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds who has the names that were searched for, by the indexes search_report_by_terms and search_record_by_terms, which
 * go from the rarest name on.
 */
@Repository
class Candidates {

    /** Who has more namesakes than this is not put in order among them; see {@link Found#more()}. */
    static final int MOST = 500;

    private static final String WITH_CASE = """
            select found.report_id, found.terms, found.parts, case_report.case_id, sought_case.status
            from FOUND found
            join report on report.id = found.report_id and report.withdrawn_at is null
            join case_report on case_report.report_id = found.report_id
            join sought_case on sought_case.id = case_report.case_id
            """;

    private static final String NOT_YET_INDEXED = """
            (select ids.id as report_id, coalesce(terms, '{}') as terms, coalesce(parts, '{}') as parts
             from unnest(:ids) as ids (id) left join search_report on search_report.report_id = ids.id)
            """;

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Some who have the names.
     *
     * @param more whether there are more of them, of whom nothing is known
     */
    record Found(List<Candidate> candidates, boolean more) {

        static Found upTo(List<Candidate> all) {
            return all.size() > MOST ? new Found(List.copyOf(all.subList(0, MOST)), true) : new Found(all, false);
        }
    }

    /** Reads in the order of the index, so that one page and the next are of the same; until the transaction ends. */
    void byIndexOnly() {
        jdbc.sql("set local enable_seqscan = off").update();
    }

    /** The reports with all the words, or all but one. */
    Found reports(List<Word> words, boolean butOne, Filters filters) {
        String sql = WITH_CASE.replace("FOUND", "search_report")
                + " where " + condition("found.", words.size(), butOne, filters) + status(filters) + " limit :most";
        return Found.upTo(read(withStatus(params(jdbc.sql(sql), words, filters), filters)
                .param("most", MOST + 1)));
    }

    /** The records with all the words, or all but one. */
    Found records(List<Word> words, boolean butOne, Filters filters) {
        String sql = "select record_id, terms, parts, null::uuid, null::text from search_record where "
                + condition("", words.size(), butOne, filters) + " limit :most";
        return Found.upTo(read(params(jdbc.sql(sql), words, filters).param("most", MOST + 1)));
    }

    /** Those of the reports that were not withdrawn, also where they came in only now and no name of theirs is kept yet. */
    Found reports(Collection<UUID> ids, Filters filters) {
        String sql = WITH_CASE.replace("FOUND", NOT_YET_INDEXED)
                + " where found.terms @> :facts" + status(filters) + " order by found.report_id";
        return Found.upTo(read(withStatus(jdbc.sql(sql), filters)
                .param("ids", ids.toArray(UUID[]::new))
                .param("facts", filters.terms())));
    }

    /** The records. */
    Found records(Collection<UUID> ids, Filters filters) {
        return Found.upTo(read(jdbc.sql("""
                select ids.id, coalesce(terms, '{}'), coalesce(parts, '{}'), null::uuid, null::text
                from unnest(:ids) as ids (id) left join search_record on record_id = ids.id
                where coalesce(terms, '{}') @> :facts order by ids.id
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("facts", filters.terms())));
    }

    private static String status(Filters filters) {
        return filters.status() == null ? "" : " and sought_case.status = :status";
    }

    private static JdbcClient.StatementSpec withStatus(JdbcClient.StatementSpec query, Filters filters) {
        CaseStatus status = filters.status();
        return status == null ? query : query.param("status", status.name());
    }

    private static String condition(String table, int words, boolean butOne, Filters filters) {
        String named = butOne
                ? IntStream.range(0, words)
                        .mapToObj(left -> allBut(table, left, words))
                        .collect(Collectors.joining(" or ", "(", ")"))
                : allBut(table, words, words);
        return filters.terms().length == 0 ? named : named + " and " + table + "terms @> :facts";
    }

    private static String allBut(String table, int left, int words) {
        return IntStream.range(0, words)
                .filter(at -> at != left)
                .mapToObj(at -> table + "terms && :word" + at)
                .collect(Collectors.joining(" and ", "(", ")"));
    }

    private static JdbcClient.StatementSpec params(
            JdbcClient.StatementSpec asked, List<Word> words, Filters filters) {
        JdbcClient.StatementSpec query = asked;
        for (int at = 0; at < words.size(); at++) {
            Set<Integer> terms = new LinkedHashSet<>(words.get(at).standFor().keySet());
            terms.addAll(words.get(at).withNext().keySet());
            if (at > 0) {
                terms.addAll(words.get(at - 1).withNext().keySet());
            }
            query = query.param(
                    "word" + at, terms.stream().mapToInt(Integer::intValue).toArray());
        }
        int[] facts = filters.terms();
        return facts.length == 0 ? query : query.param("facts", facts);
    }

    private static List<Candidate> read(JdbcClient.StatementSpec query) {
        return new ArrayList<>(query.query((row, number) -> {
                    String status = row.getString(5);
                    return new Candidate(
                            row.getObject(1, UUID.class),
                            (Integer[]) row.getArray(2).getArray(),
                            (Short[]) row.getArray(3).getArray(),
                            row.getObject(4, UUID.class),
                            status == null ? null : CaseStatus.valueOf(status));
                })
                .list());
    }
}
