package org.sila.sources.releases;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.ReleaseEvent;
import org.sila.sources.ReleaseEvents;
import org.sila.sources.SourceFigures;
import org.sila.sources.SourceView;
import org.sila.web.NotFound;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a release event for reading; it names nobody. */
@Service
class ReadRelease {

    private static final int LISTS_OFFERED = 200;

    private final ReleaseEvents events;
    private final DetaineeRecords records;
    private final ObjectProvider<SourceFigures> figures;
    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;

    ReadRelease(
            ReleaseEvents events,
            DetaineeRecords records,
            ObjectProvider<SourceFigures> figures,
            JdbcClient jdbc,
            CurrentStaff currentStaff) {
        this.events = events;
        this.records = records;
        this.figures = figures;
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
    }

    /** A list that can be attached. */
    record Offered(UUID id, String title) {}

    /**
     * All that the page of an event shows.
     *
     * @param lists attached to it, by title
     * @param figures what came of those that are not recalled, a person counted once
     * @param offered lists that can be attached, the last ones registered
     */
    record Release(
            ReleaseEvent event,
            List<SourceView> lists,
            List<SourceFigures.Figure> figures,
            List<Offered> offered,
            boolean mayChange) {}

    /** A page of all events. */
    record Listed(Page<ReleaseEvent> page, boolean mayChange) {}

    @Transactional(readOnly = true)
    public Listed page(@Nullable Cursor from) {
        StaffMember reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR, Role.ADMINISTRATOR);
        return new Listed(events.page(from), reader.role() != Role.CASEWORKER);
    }

    /** @throws NotFound where there is no such event */
    @Transactional(readOnly = true)
    public Release read(UUID id) {
        StaffMember reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR, Role.ADMINISTRATOR);
        ReleaseEvent event = events.find(id).orElseThrow(NotFound::new);
        List<SourceView> lists = records
                .sources(jdbc.sql("select source_id from release_event_source where event_id = ?")
                        .param(id)
                        .query(UUID.class)
                        .list())
                .stream()
                .sorted(Comparator.comparing(SourceView::title).thenComparing(SourceView::id))
                .toList();
        List<UUID> standing = lists.stream()
                .filter(list -> !list.isRecalled())
                .map(SourceView::id)
                .toList();
        boolean mayChange = reader.role() != Role.CASEWORKER;
        return new Release(
                event,
                lists,
                figures.orderedStream()
                        .flatMap(module -> module.of(standing).stream())
                        .map(figure -> SourceFigures.Figure.of(figure.code(), figure.count()))
                        .toList(),
                mayChange ? offered(id) : List.of(),
                mayChange);
    }

    /** By index source_by_time. */
    private List<Offered> offered(UUID id) {
        return jdbc.sql("""
                select id, title from source
                where recall_id is null
                  and not exists (select from release_event_source where event_id = ? and source_id = source.id)
                order by registered_at desc, id desc limit ?
                """)
                .params(id, LISTS_OFFERED)
                .query((row, number) -> new Offered(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }
}
