package org.sila.reports;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.audit.AuditTrail;
import org.sila.web.NotFound;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.sila.web.paging.UpTo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports that came in a flood and wait for a person to say whether a person wrote them. Their families see that they were
 * received; nothing is searched with them until they are let in.
 */
@Service
@Transactional
public class HeldReports {

    /** How long what was discarded can be brought back. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int PAGE = 25;

    private final Reports reports;
    private final ReportDirectory directory;
    private final WithdrawReport withdrawReport;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HeldReports(
            Reports reports,
            ReportDirectory directory,
            WithdrawReport withdrawReport,
            JdbcClient jdbc,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.directory = directory;
        this.withdrawReport = withdrawReport;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    private record Place(UUID id, Instant heldAt) {}

    /** A page of them, newest first, and what each says; each is noted as read. Index report_held. */
    public Listed list(boolean discarded, @Nullable Cursor from) {
        Page<Place> places = Page.of(
                places(discarded, from),
                PAGE,
                from,
                place -> List.of(place.heldAt().toString(), place.id().toString()));
        List<UUID> ids = places.items().stream().map(Place::id).toList();
        Map<UUID, ReportView> views =
                directory.views(ids).stream().collect(Collectors.toMap(ReportView::id, Function.identity()));
        ids.forEach(id -> audit.record(ReportActions.READ_WHILE_HELD, "report", id, Map.of()));
        return new Listed(
                discarded, new Page<>(ids.stream().map(views::get).toList(), places.next(), places.previous()));
    }

    /** @param discarded whether they are those that somebody found no person wrote */
    public record Listed(boolean discarded, Page<ReportView> page) {}

    private List<Place> places(boolean discarded, @Nullable Cursor from) {
        boolean backwards = from != null && from.backwards();
        String order = backwards ? "asc" : "desc";
        JdbcClient.StatementSpec query = jdbc.sql("select id, held_at from report where held_at is not null"
                        + " and discarded_at is " + (discarded ? "not null" : "null") + " and withdrawn_at is null"
                        + (from == null ? "" : " and (held_at, id) " + (backwards ? ">" : "<") + " (:at, :id)")
                        + " order by held_at " + order + ", id " + order + " limit :most")
                .param("most", PAGE + 1);
        if (from != null) {
            query = query.param("at", Timestamp.from(Instant.parse(from.keys().get(0))))
                    .param("id", UUID.fromString(from.keys().get(1)));
        }
        return query.query((row, number) -> new Place(
                        row.getObject(1, UUID.class), row.getTimestamp(2).toInstant()))
                .list();
    }

    /** How many wait, counted as {@link UpTo} says; index report_held. */
    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql(UpTo.count(
                        "from report where held_at is not null and discarded_at is null and withdrawn_at is null"))
                .query(Long.class)
                .single();
    }

    /** A person wrote it: from now on it is a report like others. Twice is once. */
    public void letIn(UUID reportId) {
        Report report = open(reportId);
        if (report.isHeld()) {
            report.letIn();
            audit.record(ReportActions.LET_IN, "report", reportId, Map.of());
            events.publishEvent(new ReportsSubmitted(List.of(reportId)));
        }
    }

    /** No person wrote it. */
    public void discard(UUID reportId) {
        Report report = open(reportId);
        if (report.isHeld()) {
            report.discard(clock.instant());
            audit.record(ReportActions.DISCARDED, "report", reportId, Map.of());
        }
    }

    /** It waits again. */
    public void bringBack(UUID reportId) {
        open(reportId).discard(null);
        audit.record(ReportActions.BROUGHT_BACK, "report", reportId, Map.of());
    }

    /** What was discarded long enough ago loses what it says. */
    @Scheduled(cron = "0 41 3 * * *")
    public void forgetDiscarded() {
        jdbc.sql("""
                select id from report where held_at is not null and discarded_at < ? and withdrawn_at is null limit 1000
                """)
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .query(UUID.class)
                .list()
                .forEach(withdrawReport::withdraw);
    }

    private Report open(UUID reportId) {
        return reports.findById(reportId)
                .filter(report -> !report.isWithdrawn())
                .orElseThrow(NotFound::new);
    }
}
