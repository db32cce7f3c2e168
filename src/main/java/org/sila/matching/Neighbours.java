package org.sila.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From one match of a list to those beside it. */
@Repository
class Neighbours {

    private final JdbcClient jdbc;

    Neighbours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those beside a match, whether it is still in the list or not.
     *
     * @param previous null where it is the first
     * @param next the one after it, or after the last the first; null where there is no other
     */
    record Beside(@Nullable UUID previous, @Nullable UUID next) {}

    /**
     * One statement. A list with an index of its own is read by it from here on; one's own matches, which have none, are
     * gathered once.
     */
    Beside of(UUID matchId, QueueFilter filter, UUID reader) {
        Map<String, UUID> found = new HashMap<>();
        QueueTab tab = filter.tab();
        String column = "match." + tab.column();
        String all = "match join sought_case on sought_case.id = match.case_id where " + filter.condition();
        boolean gathered = tab == QueueTab.MINE;
        String list = gathered ? "gathered match where true" : all;
        jdbc.sql("with here as (select " + column + " as key, id from match where id = :here)"
                        + (gathered
                                ? ", gathered as materialized (select match.id, " + column + " from " + all + ")"
                                : "")
                        + one("next", list, column, tab.isDescending() ? "<" : ">", tab.isDescending())
                        + " union all"
                        + one("previous", list, column, tab.isDescending() ? ">" : "<", !tab.isDescending())
                        + " union all"
                        + one("first", list, column, null, tab.isDescending()))
                .params(filter.parameters(reader))
                .param("here", matchId)
                .query(row -> {
                    found.put(row.getString(1), row.getObject(2, UUID.class));
                });
        return new Beside(found.get("previous"), found.getOrDefault("next", found.get("first")));
    }

    private static String one(String name, String list, String column, @Nullable String comparison, boolean downwards) {
        String order = downwards ? " desc" : "";
        return " (select '" + name + "', match.id from " + list
                + (comparison == null
                        ? " and match.id <> :here"
                        : " and (" + column + ", match.id) " + comparison
                                + " ((select key from here), (select id from here))")
                + " order by " + column + order + ", match.id" + order + " limit 1)";
    }
}
