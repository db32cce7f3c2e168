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

    /** One statement, by the index of the list. */
    Beside of(UUID matchId, QueueFilter filter, UUID reader) {
        Map<String, UUID> found = new HashMap<>();
        QueueTab tab = filter.tab();
        String column = "match." + tab.column();
        jdbc.sql("with here as (select " + column + " as key, id from match where id = :here)"
                        + one("next", filter, tab.isDescending() ? "<" : ">", tab.isDescending())
                        + " union all"
                        + one("previous", filter, tab.isDescending() ? ">" : "<", !tab.isDescending())
                        + " union all"
                        + one("first", filter, null, tab.isDescending()))
                .params(filter.parameters(reader))
                .param("here", matchId)
                .query(row -> {
                    found.put(row.getString(1), row.getObject(2, UUID.class));
                });
        return new Beside(found.get("previous"), found.getOrDefault("next", found.get("first")));
    }

    private static String one(String name, QueueFilter filter, @Nullable String comparison, boolean downwards) {
        String column = "match." + filter.tab().column();
        String order = downwards ? " desc" : "";
        return " (select '" + name + "', match.id from match join sought_case on sought_case.id = match.case_id where "
                + filter.condition()
                + (comparison == null
                        ? " and match.id <> :here"
                        : " and (" + column + ", match.id) " + comparison
                                + " ((select key from here), (select id from here))")
                + " order by " + column + order + ", match.id" + order + " limit 1)";
    }
}
