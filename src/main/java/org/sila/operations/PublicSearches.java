package org.sila.operations;

import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.web.Language;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may read of searches: the words that two people released, and the day; nothing else. */
@Service
@Transactional(readOnly = true)
class PublicSearches {

    private static final int PAGE = 20;

    private final JdbcClient jdbc;
    private final SealedText texts;

    PublicSearches(JdbcClient jdbc, SealedText texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /**
     * What is told of one search.
     *
     * @param language in which the words are
     */
    record Told(UUID id, LocalDate searchedOn, String text, Language language) {}

    /** One page, the latest search first; index search_notice_in_order. */
    Page<Told> page(Language reader, @Nullable Cursor asked) {
        Cursor from = asked != null && isOurs(asked) ? asked : null;
        boolean backwards = from != null && from.backwards();
        String sql = """
                select id, searched_on, arabic, english from search_notice
                where released_at is not null and withdrawn_at is null
                """;
        if (from != null) {
            sql += " and (searched_on, id) " + (backwards ? ">" : "<") + " (:day, :id)";
        }
        String order = backwards ? "asc" : "desc";
        sql += " order by searched_on " + order + ", id " + order + " limit " + (PAGE + 1);
        JdbcClient.StatementSpec query = jdbc.sql(sql);
        if (from != null) {
            query = query.param("day", Date.valueOf(from.keys().get(0)))
                    .param("id", UUID.fromString(from.keys().get(1)));
        }
        List<Told> found = query.query((row, number) -> {
                    String english = texts.open(row, SealedOperationText.NOTICE_ENGLISH);
                    boolean inEnglish = reader == Language.ENGLISH && !english.isEmpty();
                    return new Told(
                            row.getObject("id", UUID.class),
                            row.getDate("searched_on").toLocalDate(),
                            inEnglish ? english : texts.open(row, SealedOperationText.NOTICE_ARABIC),
                            inEnglish ? Language.ENGLISH : Language.ARABIC);
                })
                .list();
        return Page.of(
                found,
                PAGE,
                from,
                told -> List.of(told.searchedOn().toString(), told.id().toString()));
    }

    /** A cursor that somebody made up means the first page. */
    private static boolean isOurs(Cursor cursor) {
        try {
            LocalDate.parse(cursor.keys().get(0));
            UUID.fromString(cursor.keys().get(1));
            return cursor.keys().size() == 2;
        } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException madeUp) {
            return false;
        }
    }
}
