package org.sila.matching;

import java.util.UUID;
import org.sila.sources.RecordsStored;
import org.sila.sources.SourceRestored;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes, in the transaction that stores records or restores them, that they are not marked due yet. Whoever asks what was
 * compared meets either the note or the marks, and never a moment with neither.
 */
@Component
class RowsUnmarked {

    private final JdbcClient jdbc;

    RowsUnmarked(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(RecordsStored stored) {
        note(stored.sourceId(), part(stored));
    }

    @EventListener
    void on(SourceRestored restored) {
        note(restored.sourceId(), restored.recallId());
    }

    /** In the transaction that marks them. */
    void marked(RecordsStored stored) {
        forget(stored.sourceId(), part(stored));
    }

    /** All of them are marked, or the source is recalled again. */
    void marked(SourceRestored restored) {
        forget(restored.sourceId(), restored.recallId());
    }

    private static UUID part(RecordsStored stored) {
        return stored.recordIds().get(0);
    }

    private void note(UUID sourceId, UUID part) {
        jdbc.sql("insert into rows_unmarked (source_id, part) values (?, ?) on conflict do nothing")
                .params(sourceId, part)
                .update();
    }

    private void forget(UUID sourceId, UUID part) {
        jdbc.sql("delete from rows_unmarked where source_id = ? and part = ?")
                .params(sourceId, part)
                .update();
    }
}
