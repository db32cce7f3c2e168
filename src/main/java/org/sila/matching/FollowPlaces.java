package org.sila.matching;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.sila.gazetteer.PlacesNamedAnew;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Whoever is from a place that means another one now, or has got a name, is found and compared anew: keys hold the
 * governorate, and how far two places agree weighs.
 */
@Component
class FollowPlaces {

    private static final int AT_ONCE = 1_000;

    private final IndexMentions index;
    private final Mentions mentions;
    private final WorkDue work;
    private final ProposalWorker worker;
    private final JdbcClient jdbc;

    FollowPlaces(IndexMentions index, Mentions mentions, WorkDue work, ProposalWorker worker, JdbcClient jdbc) {
        this.index = index;
        this.mentions = mentions;
        this.work = work;
        this.worker = worker;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(PlacesNamedAnew changed) {
        inParts("select id from detainee_record where place = any(:written) order by id", changed, ids -> {
            index.records(ids, mentions.records(ids));
            work.markRecords(ids);
            work.markReports(matched("record_id", ids));
        });
        inParts("""
                select id from report
                where place = any(:written) and withdrawn_at is null and consent_search order by id
                """, changed, ids -> {
            index.reports(ids, mentions.reports(ids));
            work.markReports(ids);
            matched("report_id", ids);
        });
        worker.wake();
    }

    /** Reports of the matches of these, whose place is to be found out anew. */
    private List<UUID> matched(String column, List<UUID> ids) {
        return jdbc
                .sql("update match set governorate = null where " + column + " = any(?) returning report_id")
                .params(new Object[] {ids.toArray(UUID[]::new)})
                .query(UUID.class)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    private void inParts(String sql, PlacesNamedAnew changed, Consumer<List<UUID>> part) {
        List<UUID> all = jdbc.sql(sql)
                .param("written", changed.written().toArray(String[]::new))
                .query(UUID.class)
                .list();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            part.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }
}
