package org.sila.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private static final int ONE_BY_ONE = 32;

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
    private final CommonTerms commonTerms;

    Candidates(JdbcClient jdbc, CommonTerms commonTerms) {
        this.jdbc = jdbc;
        this.commonTerms = commonTerms;
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
        String named = "(select report_id, terms, parts from search_report where "
                + condition(words, butOne, filters)
                + (filters.status() == null
                        ? " limit :most)"
                        : " offset 0)"); // a fence: by the terms, and by nothing else
        String sql = WITH_CASE.replace("FOUND", named) + status(filters) + " limit :most";
        return Found.upTo(
                read(withStatus(withFacts(jdbc.sql(sql), filters), filters).param("most", MOST + 1)));
    }

    /** The records with all the words, or all but one. */
    Found records(List<Word> words, boolean butOne, Filters filters) {
        String sql = "select record_id, terms, parts, null::uuid, null::text from search_record where "
                + condition(words, butOne, filters) + " limit :most";
        return Found.upTo(read(withFacts(jdbc.sql(sql), filters).param("most", MOST + 1)));
    }

    /** Those of the reports that were not withdrawn, also where they came in only now and no name of theirs is kept yet. */
    Found reports(Collection<UUID> ids, Filters filters) {
        String sql = WITH_CASE.replace("FOUND", NOT_YET_INDEXED) + " where found.terms @> :facts" + status(filters)
                + " order by found.report_id";
        return Found.upTo(read(withStatus(jdbc.sql(sql), filters)
                .param("ids", ids.toArray(UUID[]::new))
                .param("facts", filters.terms())));
    }

    /** The records. */
    Found records(Collection<UUID> ids, Filters filters) {
        return Found.upTo(
                read(jdbc.sql("""
                select ids.id, coalesce(terms, '{}'), coalesce(parts, '{}'), null::uuid, null::text
                from unnest(:ids) as ids (id) left join search_record on record_id = ids.id
                where coalesce(terms, '{}') @> :facts order by ids.id
                """).param("ids", ids.toArray(UUID[]::new)).param("facts", filters.terms())));
    }

    private static String status(Filters filters) {
        return filters.status() == null ? "" : " and sought_case.status = :status";
    }

    private static JdbcClient.StatementSpec withStatus(JdbcClient.StatementSpec query, Filters filters) {
        CaseStatus status = filters.status();
        return status == null ? query : query.param("status", status.name());
    }

    private String condition(List<Word> words, boolean butOne, Filters filters) {
        List<String> each = IntStream.range(0, words.size())
                .mapToObj(at -> anyOf(termsOf(words, at)))
                .toList();
        String named = butOne
                ? IntStream.range(0, each.size())
                        .mapToObj(left -> allBut(left, each))
                        .collect(Collectors.joining(" or ", "(", ")"))
                : allBut(each.size(), each);
        return filters.terms().length == 0 ? named : named + " and terms @> :facts";
    }

    private static String allBut(int left, List<String> each) {
        return IntStream.range(0, each.size())
                .filter(at -> at != left)
                .mapToObj(each::get)
                .collect(Collectors.joining(" and ", "(", ")"));
    }

    /**
     * Whoever has one of these terms. Asked for several terms together, the index compares everybody who has any with all
     * of them: so the common ones, which very many have, are asked for one by one.
     */
    private String anyOf(Set<Integer> terms) {
        List<Integer> inOrder = commonTerms.commonestFirst(terms);
        int common = Math.min(ONE_BY_ONE, inOrder.size());
        Stream<String> oneByOne = inOrder.subList(0, common).stream().map(term -> "terms @> '{" + term + "}'");
        String together = inOrder.subList(common, inOrder.size()).stream()
                .map(Object::toString)
                .collect(Collectors.joining(",", "terms && '{", "}'"));
        return Stream.concat(oneByOne, Stream.of(together)).collect(Collectors.joining(" or ", "(", ")"));
    }

    private static Set<Integer> termsOf(List<Word> words, int at) {
        Set<Integer> terms = new TreeSet<>(words.get(at).standFor().keySet());
        terms.addAll(words.get(at).withNext().keySet());
        if (at > 0) {
            terms.addAll(words.get(at - 1).withNext().keySet());
        }
        return terms;
    }

    private static JdbcClient.StatementSpec withFacts(JdbcClient.StatementSpec query, Filters filters) {
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
