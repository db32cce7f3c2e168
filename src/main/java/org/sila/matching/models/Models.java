package org.sila.matching.models;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The models that were brought in, and what became of them. The shipped model is none of them; its id here is null. */
@Repository
class Models {

    private static final int PAGE = 25;
    private static final int CHANGES_SHOWN = 50;
    private static final String MODEL = "select id, name, state, brought_by, brought_at from matching_model ";

    /** A change of a model's state. */
    record Change(ModelState state, String reason, UUID by, Instant at) {}

    private final JdbcClient jdbc;

    Models(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else changes any model; reading goes on. */
    void lock() {
        jdbc.sql("lock table matching_model in share row exclusive mode").update();
    }

    void insert(UUID id, String name, byte[] content, UUID by, Instant at) {
        jdbc.sql("""
                insert into matching_model (id, name, content, state, brought_by, brought_at)
                values (?, ?, convert_from(?, 'UTF8')::jsonb, 'SHADOW', ?, ?)
                """).params(id, name, content, by, Timestamp.from(at)).update();
    }

    boolean isTaken(String name) {
        return jdbc.sql("select count(*) from matching_model where name = ?")
                        .param(name)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<StoredModel> find(UUID id) {
        return jdbc.sql(MODEL + "where id = ?").param(id).query(Models::model).optional();
    }

    /** The one in that state; not to be asked about {@link ModelState#RETIRED}. */
    Optional<StoredModel> in(ModelState state) {
        return jdbc.sql(MODEL + "where state = ?")
                .param(state.name())
                .query(Models::model)
                .optional();
    }

    /** Newest first; index matching_model_by_time. */
    Page<StoredModel> page(@Nullable Cursor asked) {
        Cursor from = asked != null && asked.isMomentAndId() ? asked : null;
        boolean newer = from != null && from.backwards();
        String order = newer ? "" : " desc";
        String start = from == null ? "" : "where (brought_at, id) " + (newer ? ">" : "<") + " (:at, :id) ";
        JdbcClient.StatementSpec query =
                jdbc.sql(MODEL + start + "order by brought_at" + order + ", id" + order + " limit " + (PAGE + 1));
        if (from != null) {
            query = query.param("at", Timestamp.from(Instant.parse(from.keys().get(0))))
                    .param("id", UUID.fromString(from.keys().get(1)));
        }
        return Page.of(
                query.query(Models::model).list(),
                PAGE,
                from,
                model -> List.of(model.broughtAt().toString(), model.id().toString()));
    }

    byte[] content(UUID id) {
        return jdbc.sql("select convert_to(content::text, 'UTF8') from matching_model where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    /** @return id of the change */
    UUID change(@Nullable UUID modelId, ModelState state, String reason, UUID by, Instant at) {
        if (modelId != null) {
            jdbc.sql("update matching_model set state = ? where id = ?")
                    .params(state.name(), modelId)
                    .update();
        }
        UUID id = Ids.next();
        jdbc.sql("""
                insert into matching_model_change (id, model_id, state, reason, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .param(id)
                .param(modelId)
                .param(state.name())
                .param(reason)
                .param(by)
                .param(Timestamp.from(at))
                .update();
        return id;
    }

    /** The latest first; index matching_model_change_of_model. */
    List<Change> changes(@Nullable UUID modelId) {
        return jdbc.sql("""
                select state, reason, changed_by, changed_at from matching_model_change
                where model_id is not distinct from ?::uuid order by changed_at desc, id desc limit ?
                """)
                .param(modelId)
                .param(CHANGES_SHOWN)
                .query((row, number) -> new Change(
                        ModelState.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    private static StoredModel model(ResultSet row, int number) throws SQLException {
        return new StoredModel(
                row.getObject(1, UUID.class),
                row.getString(2),
                ModelState.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getTimestamp(5).toInstant());
    }
}
