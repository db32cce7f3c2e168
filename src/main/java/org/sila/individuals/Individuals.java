package org.sila.individuals;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.secrets.SealedColumn;
import org.sila.secrets.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which records are held to be about which individual, and which were told apart, as stored. */
@Repository
class Individuals {

    private static final String REASON = "individual_record.reason";
    private static final String TAKEN_REASON = "individual_record.taken_reason";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Individuals(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** Who holds or held it, when and why. */
    record Held(UUID by, Instant at, String reason) {}

    /**
     * That a record is or was held to be about an individual.
     *
     * @param taken who took it out again, when and why; null while it is held
     */
    record Membership(UUID recordId, Held put, @Nullable Held taken) {}

    /** Lets nobody else decide about individuals until the transaction ends: such decisions are few, and quick. */
    void lock() {
        jdbc.sql("lock table individual in share row exclusive mode").update();
    }

    /** The individual of each record that has one; index individual_record_at_a_time. */
    Map<UUID, UUID> ofEach(Collection<UUID> recordIds) {
        Map<UUID, UUID> found = new HashMap<>();
        jdbc.sql("""
                select record_id, individual_id from individual_record where record_id = any(:ids) and taken_at is null
                """).param("ids", recordIds.toArray(UUID[]::new)).query(row -> {
            found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
        return found;
    }

    /** Whether there is one of that id, be anything still held to be about it or not. */
    boolean exists(UUID individualId) {
        return jdbc.sql("select exists (select from individual where id = ?)")
                .param(individualId)
                .query(Boolean.class)
                .single();
    }

    /** Records that are held to be about each, the first held first; index individual_record_ever_of_individual. */
    Map<UUID, List<UUID>> recordsOfEach(Collection<UUID> individualIds) {
        Map<UUID, List<UUID>> found = new LinkedHashMap<>();
        jdbc.sql("""
                select individual_id, record_id from individual_record
                where individual_id = any(:ids) and taken_at is null order by put_at, id
                """).param("ids", individualIds.toArray(UUID[]::new)).query(row -> {
            found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(row.getObject(2, UUID.class));
        });
        return found;
    }

    /** All that was ever held about it, the first first; index individual_record_ever_of_individual. */
    List<Membership> history(UUID individualId) {
        return jdbc.sql("""
                select record_id, put_by, put_at, reason, taken_by, taken_at, taken_reason from individual_record
                where individual_id = ? order by put_at, id
                """)
                .param(individualId)
                .query((row, number) -> {
                    UUID takenBy = row.getObject(5, UUID.class);
                    return new Membership(
                            row.getObject(1, UUID.class),
                            new Held(
                                    row.getObject(2, UUID.class),
                                    row.getTimestamp(3).toInstant(),
                                    sealing.open(row.getBytes(4), REASON)),
                            takenBy == null
                                    ? null
                                    : new Held(
                                            takenBy,
                                            row.getTimestamp(6).toInstant(),
                                            sealing.open(row.getBytes(7), TAKEN_REASON)));
                })
                .list();
    }

    /** Records that are held to be about it, the first held first; index individual_record_ever_of_individual. */
    List<UUID> records(UUID individualId) {
        return jdbc.sql("""
                select record_id from individual_record where individual_id = ? and taken_at is null order by put_at, id
                """).param(individualId).query(UUID.class).list();
    }

    /** Why the record is held to be about its individual. */
    Optional<Held> held(UUID recordId) {
        return jdbc.sql("select put_by, put_at, reason from individual_record where record_id = ? and taken_at is null")
                .param(recordId)
                .query((row, number) -> new Held(
                        row.getObject(1, UUID.class),
                        row.getTimestamp(2).toInstant(),
                        sealing.open(row.getBytes(3), REASON)))
                .optional();
    }

    UUID open(UUID by, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("insert into individual (id, opened_by, opened_at) values (?, ?, ?)")
                .params(id, by, Timestamp.from(at))
                .update();
        return id;
    }

    void put(UUID individualId, UUID recordId, Held held) {
        jdbc.sql("""
                insert into individual_record (id, individual_id, record_id, reason, put_by, put_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        Ids.next(),
                        individualId,
                        recordId,
                        sealing.seal(held.reason(), REASON),
                        held.by(),
                        Timestamp.from(held.at()))
                .update();
    }

    void takeOut(UUID recordId, Held taken) {
        jdbc.sql("""
                update individual_record set taken_by = ?, taken_at = ?, taken_reason = ?
                where record_id = ? and taken_at is null
                """)
                .params(taken.by(), Timestamp.from(taken.at()), sealing.seal(taken.reason(), TAKEN_REASON), recordId)
                .update();
    }

    /** Those of the others that were told apart from the record; by primary key and index records_told_apart_other. */
    Set<UUID> apart(UUID recordId, Collection<UUID> others) {
        return new HashSet<>(jdbc.sql("""
                select other_id from records_told_apart where one_id = :record and other_id = any(:others)
                union
                select one_id from records_told_apart where other_id = :record and one_id = any(:others)
                """)
                .param("record", recordId)
                .param("others", others.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    void tellApart(UUID one, UUID other, UUID by, Instant at) {
        jdbc.sql("""
                insert into records_told_apart (one_id, other_id, said_by, said_at)
                select least(cast(:one as uuid), :other), greatest(cast(:one as uuid), :other), :by, :at
                on conflict do nothing
                """)
                .param("one", one)
                .param("other", other)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void takeBack(UUID one, UUID other) {
        jdbc.sql("delete from records_told_apart where (one_id, other_id) in ((:one, :other), (:other, :one))")
                .param("one", one)
                .param("other", other)
                .update();
    }

    /** What is sealed here by hand. */
    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedColumn individualReasons() {
            return SealedColumn.of(REASON);
        }

        @Bean
        SealedColumn individualTakenReasons() {
            return SealedColumn.of(TAKEN_REASON);
        }
    }
}
