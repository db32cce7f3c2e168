package org.sila.reports.details;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.reports.ChangeReport;
import org.sila.reports.ReportAddedTo;
import org.sila.secrets.SealedColumn;
import org.sila.secrets.Sealing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what families add page by page, sealed, and reads it. */
@Service
@Transactional(readOnly = true)
public class ReportDetails {

    private static final String CONTEXT = "report_details.answers";
    private static final AuditAction CHANGED = new AuditAction("report-details-changed");

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;
    private final ChangeReport changeReport;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportDetails(
            JdbcClient jdbc,
            Sealing sealing,
            JsonMapper json,
            ChangeReport changeReport,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
        this.changeReport = changeReport;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A page as it is kept.
     *
     * @param version to be given back when it is saved; 0 for one that was never saved
     */
    record Kept(DetailSection section, DetailState state, DetailForm form, Instant at, int version) {}

    /** All pages of the report in order, also those that were never opened; one statement. */
    public List<DetailView> of(UUID reportId) {
        Map<DetailSection, DetailView> said = said(List.of(reportId)).getOrDefault(reportId, Map.of());
        return Arrays.stream(DetailSection.values())
                .map(section ->
                        said.getOrDefault(section, new DetailView(section, DetailState.NOT_ASKED, List.of(), null)))
                .toList();
    }

    /** What the families of these reports said, page by page, without what they were not asked; one statement. */
    public Map<UUID, Map<DetailSection, DetailView>> said(Collection<UUID> reportIds) {
        Map<UUID, Map<DetailSection, DetailView>> said = new HashMap<>();
        jdbc.sql("select * from report_details where report_id = any(:ids)")
                .param("ids", reportIds.toArray(UUID[]::new))
                .query(row -> {
                    Kept kept = read(row);
                    said.computeIfAbsent(
                                    row.getObject("report_id", UUID.class), id -> new EnumMap<>(DetailSection.class))
                            .put(
                                    kept.section(),
                                    new DetailView(
                                            kept.section(),
                                            kept.state(),
                                            kept.form().said(),
                                            kept.at()));
                });
        return said;
    }

    Optional<Kept> find(UUID reportId, DetailSection section) {
        return jdbc.sql("select * from report_details where report_id = ? and section = ?")
                .params(reportId, section.name())
                .query((row, number) -> read(row))
                .optional();
    }

    /**
     * Keeps a page in place of what was said before.
     *
     * @param version of what the page showed
     * @throws OptimisticLockingFailureException where it was saved elsewhere meanwhile
     */
    @Transactional
    void save(UUID reportId, DetailSection section, DetailState state, DetailForm form, int version) {
        changeReport.requireOpen(reportId);
        byte[] answers = sealing.seal(json.writeValueAsString(form), CONTEXT);
        Timestamp now = Timestamp.from(clock.instant());
        int saved = version == 0
                ? jdbc.sql("""
                        insert into report_details (report_id, section, state, answers, said_at, version)
                        values (?, ?, ?, ?, ?, 1) on conflict do nothing
                        """)
                        .params(reportId, section.name(), state.name(), answers, now)
                        .update()
                : jdbc.sql("""
                        update report_details set state = ?, answers = ?, said_at = ?, version = version + 1
                        where report_id = ? and section = ? and version = ?
                        """)
                        .params(state.name(), answers, now, reportId, section.name(), version)
                        .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("page saved since it was read");
        }
        if (form instanceof HeldForm held && state == DetailState.ANSWERED) {
            changeReport.heardOf(reportId, held.heardOf());
        }
        audit.record(CHANGED, "report", reportId, Map.of("page", section.path()));
        events.publishEvent(new ReportAddedTo(reportId));
    }

    private Kept read(ResultSet row) throws SQLException {
        DetailSection section = DetailSection.valueOf(row.getString("section"));
        String answers = sealing.open(Objects.requireNonNull(row.getBytes("answers")), CONTEXT);
        return new Kept(
                section,
                DetailState.valueOf(row.getString("state")),
                json.readValue(answers, section.emptyForm().getClass()),
                row.getTimestamp("said_at").toInstant(),
                row.getInt("version"));
    }

    /** Lets a change of keys find what is sealed here. */
    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedColumn reportDetailAnswers() {
            return SealedColumn.of(CONTEXT);
        }
    }
}
