package org.sila.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sila.matching.engine.profile.Profile;
import org.sila.matching.engine.scoring.CountedFrequencies;
import org.sila.matching.engine.scoring.CountedNames;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many reports and records carry each name; exact, because it changes in the transaction in which they do. */
@Repository
class NameCounts {

    private static final String GIVEN = "GIVEN";
    private static final String FAMILY = "FAMILY";
    private static final String MENTION = "MENTION";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    NameCounts(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Counts the names of these records, each once however often it is told. */
    void countRecords(Collection<UUID> ids, Map<UUID, Profile> profiles) {
        count("record_name", "record_id", ids, profiles);
    }

    /** Counts the names that these reports have now instead of those they had; none of those without a profile. */
    void countReports(Collection<UUID> ids, Map<UUID, Profile> profiles) {
        count("report_name", "report_id", ids, profiles);
    }

    private void count(String table, String owner, Collection<UUID> ids, Map<UUID, Profile> profiles) {
        Changes changes = new Changes();
        jdbc.sql("delete from %s where %s = any(:ids) returning given, family".formatted(table, owner))
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) ->
                        new CountedNames(List.of((Long[]) row.getArray(1).getArray()), List.of((Long[])
                                row.getArray(2).getArray())))
                .list()
                .forEach(names -> changes.add(names, -1));
        Map<UUID, CountedNames> now = new TreeMap<>();
        profiles.forEach((id, profile) -> now.put(id, CountedNames.of(profile.name())));
        now.values().forEach(names -> changes.add(names, 1));
        template.batchUpdate(
                "insert into %s (%s, given, family) values (?, ?, ?)".formatted(table, owner),
                now.entrySet(),
                Math.max(1, now.size()),
                (row, one) -> {
                    row.setObject(1, one.getKey());
                    row.setObject(2, one.getValue().given().toArray(Long[]::new));
                    row.setObject(3, one.getValue().family().toArray(Long[]::new));
                });
        write(changes);
    }

    /** In one order, so that two who count the same names wait for each other; last, so that they do not wait long. */
    private void write(Changes changes) {
        changes.byRole.forEach((role, byIdentity) -> {
            byIdentity.values().removeIf(change -> change == 0);
            jdbc.sql("""
                    insert into name_count (role, identity, mentions)
                    select :role, * from unnest(:identities, :changes)
                    on conflict (role, identity) do update set mentions = name_count.mentions + excluded.mentions
                    """)
                    .param("role", role)
                    .param("identities", byIdentity.keySet().toArray(Long[]::new))
                    .param("changes", byIdentity.values().toArray(Long[]::new))
                    .update();
        });
    }

    /** How many reports and records were counted. */
    long mentions() {
        return jdbc.sql("select coalesce(sum(mentions), 0) from name_count where role = ?")
                .param(MENTION)
                .query(Long.class)
                .single();
    }

    /** All counts, as they are in this moment; one statement. */
    CountedFrequencies all() {
        Map<String, Map<Long, Integer>> byRole = new HashMap<>();
        jdbc.sql("select role, identity, mentions from name_count where mentions > 0")
                .query(row -> {
                    byRole.computeIfAbsent(row.getString(1), role -> new HashMap<>())
                            .put(row.getLong(2), row.getInt(3));
                });
        return CountedFrequencies.of(
                byRole.getOrDefault(GIVEN, Map.of()),
                byRole.getOrDefault(FAMILY, Map.of()),
                byRole.getOrDefault(MENTION, Map.of()).getOrDefault(0L, 0));
    }

    /** What is to be added to each count. */
    private static final class Changes {

        private final Map<String, Map<Long, Long>> byRole = new TreeMap<>();

        void add(CountedNames names, long change) {
            names.given().forEach(identity -> add(GIVEN, identity, change));
            names.family().forEach(identity -> add(FAMILY, identity, change));
            add(MENTION, 0, change);
        }

        private void add(String role, long identity, long change) {
            byRole.computeIfAbsent(role, any -> new TreeMap<>()).merge(identity, change, Long::sum);
        }
    }
}
