package org.sila.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sila.matching.engine.keys.BlockingKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored blocking keys of one side, and who of it shares keys with somebody of the other; by primary key. */
final class KeyTable {

    /** A key that more mentions share than this finds nobody; as in the engine's index in memory. */
    static final int MOST_OF_ONE_KEY = 400;

    /** So many are asked for in one statement that what it sorts and sums stays in memory. */
    private static final int ASKED_AT_ONCE = 40;

    private final JdbcClient jdbc;
    private final String table;
    private final String keyed;
    private final String owner;
    private final CommonKeys common = new CommonKeys();

    /**
     * @param table one row for each key of each owner
     * @param keyed one row for each owner, with its keys
     * @param owner the column that says whose keys they are
     */
    KeyTable(JdbcClient jdbc, String table, String keyed, String owner) {
        this.jdbc = jdbc;
        this.table = table;
        this.keyed = keyed;
        this.owner = owner;
    }

    /** Takes these keys for those that the owners had; an owner without keys is left with none. */
    void replace(Collection<UUID> owners, Map<UUID, List<BlockingKey>> keys) {
        takeAway(owners);
        List<Row> rows = new ArrayList<>();
        keys.forEach((id, own) -> own.stream().distinct().forEach(key -> rows.add(new Row(key.key(), id))));
        if (rows.isEmpty()) {
            return;
        }
        rows.sort(Comparator.naturalOrder());
        jdbc.sql("""
                with written as materialized (
                    select * from unnest(:keys, :owners) as row (key, owner)
                ), added as (
                    insert into TABLE (key, OWNER) select key, owner from written on conflict do nothing
                )
                insert into KEYED (OWNER, keys)
                select owner, array_agg(key) from written group by owner order by owner
                on conflict (OWNER) do update set keys = excluded.keys
                """.replace("TABLE", table).replace("KEYED", keyed).replace("OWNER", owner))
                .param("keys", rows.stream().mapToLong(Row::key).toArray())
                .param("owners", rows.stream().map(Row::id).toArray(UUID[]::new))
                .update();
    }

    private void takeAway(Collection<UUID> owners) {
        jdbc.sql("""
                with had as (
                    delete from KEYED where OWNER = any(:owners) returning OWNER, keys
                )
                delete from TABLE using (select OWNER, unnest(keys) as key from had) own
                where TABLE.key = own.key and TABLE.OWNER = own.OWNER
                """.replace("TABLE", table).replace("KEYED", keyed).replace("OWNER", owner))
                .param("owners", owners.toArray(UUID[]::new))
                .update();
    }

    /** In the order of the index, in which neighbours cost least and two who write wait for each other. */
    private record Row(long key, UUID id) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            int byKey = Long.compare(key, other.key);
            return byKey != 0 ? byKey : id.compareTo(other.id);
        }
    }

    /**
     * Who shares keys with each of those who ask, those with the greatest sum of weights first.
     *
     * @param asked the keys of each
     * @param most how many for each
     */
    Map<UUID, List<UUID>> sharing(Map<UUID, List<BlockingKey>> asked, int most) {
        Map<UUID, List<UUID>> sharing = new HashMap<>();
        List<UUID> askers = List.copyOf(asked.keySet());
        for (int from = 0; from < askers.size(); from += ASKED_AT_ONCE) {
            ask(askers.subList(from, Math.min(askers.size(), from + ASKED_AT_ONCE)), asked, most, sharing);
        }
        return sharing;
    }

    private void ask(List<UUID> askers, Map<UUID, List<BlockingKey>> asked, int most, Map<UUID, List<UUID>> sharing) {
        Question question = new Question(askers.stream()
                .mapToInt(id -> asked.getOrDefault(id, List.of()).size())
                .sum());
        for (int at = 0; at < askers.size(); at++) {
            for (BlockingKey key : asked.getOrDefault(askers.get(at), List.of())) {
                if (!common.contains(key.key())) {
                    question.add(at, key);
                }
            }
        }
        jdbc.sql("""
                with found as materialized (
                    select asked.asker, asked.key, asked.weight, sharing.owners
                    from unnest(:askers, :keys, :weights) as asked (asker, key, weight)
                    cross join lateral (
                        select array_agg(owner) as owners
                        from (select %2$s as owner from %1$s where key = asked.key limit :most_of_one + 1) one
                    ) sharing
                    where sharing.owners is not null
                )
                select one.asker, best.owner, best.place, null::bigint as common
                from (select distinct asker from found) one
                cross join lateral (
                    select owner, row_number() over (order by weight desc, owner) as place
                    from (
                        select sharing.owner, sum(found.weight) as weight
                        from found cross join lateral unnest(found.owners) as sharing (owner)
                        where found.asker = one.asker and cardinality(found.owners) <= :most_of_one
                        group by sharing.owner
                    ) weighed
                    order by place limit :most
                ) best
                union all
                select null, null, null, key from found where cardinality(owners) > :most_of_one
                order by asker, place
                """.formatted(table, owner))
                .param("askers", question.askers())
                .param("keys", question.keys())
                .param("weights", question.weights())
                .param("most_of_one", MOST_OF_ONE_KEY)
                .param("most", most)
                .query(row -> {
                    UUID found = row.getObject(2, UUID.class);
                    if (found == null) {
                        common.add(row.getLong(4));
                    } else {
                        sharing.computeIfAbsent(askers.get(row.getInt(1)), id -> new ArrayList<>())
                                .add(found);
                    }
                });
    }

    /** Keys of several who ask, as three columns. */
    private static final class Question {

        private final int[] askers;
        private final long[] keys;
        private final double[] weights;
        private int count;

        Question(int size) {
            askers = new int[size];
            keys = new long[size];
            weights = new double[size];
        }

        void add(int asker, BlockingKey key) {
            askers[count] = asker;
            keys[count] = key.key();
            weights[count++] = key.weight();
        }

        int[] askers() {
            return Arrays.copyOf(askers, count);
        }

        long[] keys() {
            return Arrays.copyOf(keys, count);
        }

        double[] weights() {
            return Arrays.copyOf(weights, count);
        }
    }
}
