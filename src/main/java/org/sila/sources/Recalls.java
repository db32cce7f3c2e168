package org.sila.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which sources are recalled. Whoever offers or decides something because of a record holds its source while they do:
 * a recall waits for them, or they find it. Cases are held before sources, never after.
 */
@Repository
public class Recalls {

    private static final String SELECT =
            "select id, source_id, reason, recalled_by, recalled_at from source_recall where id = any(:ids)";

    private final JdbcClient jdbc;

    Recalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the sources that are not recalled; none of them can be until the transaction ends. One statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> holdStanding(Collection<UUID> sourceIds) {
        return sourceIds.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql(
                                "select id from source where id = any(:ids) and recall_id is null order by id for share")
                        .param("ids", sourceIds.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** All sources that are recalled at this moment, by index source_recalled; only a few ever are. */
    public List<UUID> recalledSources() {
        return jdbc.sql("select id from source where recall_id is not null")
                .query(UUID.class)
                .list();
    }

    /** The recall in force, if there is one, which stays so until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Recall> hold(UUID sourceId) {
        return recallId(sourceId, "share")
                .flatMap(id -> of(List.of(id)).stream().findFirst());
    }

    /** As {@link #hold}, for whoever is to change it: nobody else holds the source until the transaction ends. */
    Optional<Recall> lock(UUID sourceId) {
        return recallId(sourceId, "no key update")
                .flatMap(id -> of(List.of(id)).stream().findFirst());
    }

    /** Puts it in force; its source is held. */
    void begin(Recall recall) {
        jdbc.sql("insert into source_recall (id, source_id, reason, recalled_by, recalled_at) values (?, ?, ?, ?, ?)")
                .param(recall.id())
                .param(recall.sourceId())
                .param(recall.reason())
                .param(recall.by())
                .param(Timestamp.from(recall.at()))
                .update();
        jdbc.sql("update source set recall_id = ?, version = version + 1 where id = ?")
                .params(recall.id(), recall.sourceId())
                .update();
    }

    /** Whether the records of the source were emptied, so that it stays recalled. */
    boolean isErased(UUID sourceId) {
        return jdbc.sql("select erased_at is not null from source where id = ?")
                .param(sourceId)
                .query(Boolean.class)
                .single();
    }

    List<Recall> of(Collection<UUID> recallIds) {
        return jdbc.sql(SELECT)
                .param("ids", recallIds.toArray(UUID[]::new))
                .query(Recalls::read)
                .list();
    }

    private Optional<UUID> recallId(UUID sourceId, String strength) {
        List<@Nullable UUID> held = jdbc.sql("select recall_id from source where id = :id for " + strength)
                .param("id", sourceId)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        return held.stream().filter(Objects::nonNull).findFirst();
    }

    private static Recall read(ResultSet row, int number) throws SQLException {
        return new Recall(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getTimestamp(5).toInstant());
    }
}
