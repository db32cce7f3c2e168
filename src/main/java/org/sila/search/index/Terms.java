package org.sila.search.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sila.matching.SpelledName;
import org.sila.matching.SpelledName.Likeness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The terms that are kept: which names a word may stand for, and what the others mean. */
@Repository
public class Terms {

    /** A word that begins more names than this is taken for the shortest of them. */
    private static final int MOST_BEGINNINGS = 400;

    private static final int MOST_SPELLINGS = 1_500;
    private static final int SHORTEST_BEGINNING = 3;
    private static final String ARTICLE = "ال";
    /** Sorts after every letter. */
    private static final String LAST = new String(Character.toChars(Character.MAX_CODE_POINT));

    private final JdbcClient jdbc;

    Terms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Name(int id, String folded, String core) {}

    /**
     * The ids of the names that this one may stand for: its spellings in any script, and those that begin with it. Two
     * statements; indexes search_term_like_others, search_term_by_beginning, search_term_by_core. Of very many, those that
     * were met first, which are the common ones.
     */
    public Map<Integer, How> standFor(SpelledName word) {
        Map<Integer, How> found = new HashMap<>();
        String[] beginnings = beginnings(word);
        if (beginnings.length > 0) {
            beginWith(beginnings).forEach(name -> found.put(name.id(), How.BEGINNING));
        }
        for (Name name : spellings(word)) {
            SpelledName.ofFolded(name.folded())
                    .map(word::likeness)
                    .filter(likeness -> likeness != Likeness.DIFFERENT)
                    .map(How::of)
                    .ifPresent(how ->
                            found.merge(name.id(), how, (one, other) -> one.compareTo(other) <= 0 ? one : other));
        }
        return found;
    }

    private List<Name> spellings(SpelledName word) {
        return jdbc.sql("""
                select id, term, core from search_term
                where part = 'NAME' and shared_keys && :keys
                order by term = :folded desc, core = :core desc, id limit :most
                """)
                .param("keys", word.sharedKeys())
                .param("folded", word.folded())
                .param("core", word.core())
                .param("most", MOST_SPELLINGS)
                .query((row, number) -> new Name(row.getInt(1), row.getString(2), row.getString(3)))
                .list();
    }

    private List<Name> beginWith(String[] beginnings) {
        return jdbc.sql("""
                select id, term, core from (
                    select one.id, one.term, one.core
                    from unnest(:beginnings::text[], :ends::text[]) as asked (beginning, ending)
                    join search_term one on one.part = 'NAME'
                        and one.term ~>=~ asked.beginning and one.term ~<~ asked.ending
                    union
                    select one.id, one.term, one.core
                    from unnest(:beginnings::text[], :ends::text[]) as asked (beginning, ending)
                    join search_term one on one.part = 'NAME'
                        and one.core ~>=~ asked.beginning and one.core ~<~ asked.ending
                ) found
                order by length(core), id limit :most
                """)
                .param("beginnings", beginnings)
                .param(
                        "ends",
                        Stream.of(beginnings).map(beginning -> beginning + LAST).toArray(String[]::new))
                .param("most", MOST_BEGINNINGS)
                .query((row, number) -> new Name(row.getInt(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** What is typed may end within an article or a compound that is folded away once it is complete. */
    private static String[] beginnings(SpelledName word) {
        String folded = word.folded();
        return Stream.of(folded, word.core(), folded.startsWith(ARTICLE) ? folded.substring(2) : folded)
                .filter(beginning -> beginning.length() >= SHORTEST_BEGINNING)
                .distinct()
                .toArray(String[]::new);
    }

    /** The id of a fact; empty where nobody has it. */
    public Optional<Integer> fact(Part part, String text) {
        return jdbc.sql("select id from search_term where part = ? and term = ?")
                .params(part.kind(), text)
                .query(Integer.class)
                .optional();
    }

    /** What these terms say; one statement. */
    public Map<Integer, String> texts(Collection<Integer> ids) {
        Map<Integer, String> texts = new HashMap<>();
        jdbc.sql("select id, term from search_term where id = any(:ids)")
                .param("ids", ids.stream().mapToInt(Integer::intValue).toArray())
                .query(row -> {
                    texts.put(row.getInt(1), row.getString(2));
                });
        return texts;
    }
}
