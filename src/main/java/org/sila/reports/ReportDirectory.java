package org.sila.reports;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sila.person.PersonInRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads reports, and tells a report what its family may see. Whoever shows one to a person writes the audit entry. */
@Service
public class ReportDirectory {

    private static final String SEARCHABLE =
            " from report where id = any(:ids) and consent_search and withdrawn_at is null and held_at is null";

    private final Reports reports;
    private final JdbcClient jdbc;
    private final SealedReportText.NationalNumber nationalNumber;
    private final SealedReportText.EnquirerPhone phone;

    ReportDirectory(
            Reports reports,
            JdbcClient jdbc,
            SealedReportText.NationalNumber nationalNumber,
            SealedReportText.EnquirerPhone phone) {
        this.reports = reports;
        this.jdbc = jdbc;
        this.nationalNumber = nationalNumber;
        this.phone = phone;
    }

    /** The report, or empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<ReportView> view(UUID reportId) {
        return reports.findById(reportId).map(Report::view);
    }

    /**
     * That a report was registered, and nothing of what it says.
     *
     * @param at when it came in
     */
    public record Registered(UUID id, Reference reference, Instant at) {}

    /** The report of that reference, unless it was withdrawn; the unique index of the reference. */
    @Transactional(readOnly = true)
    public Optional<Registered> registered(Reference reference) {
        return jdbc.sql("select id, submitted_at from report where reference = ? and withdrawn_at is null")
                .param(reference.value())
                .query((row, number) -> new Registered(
                        row.getObject("id", UUID.class),
                        reference,
                        row.getTimestamp("submitted_at").toInstant()))
                .optional();
    }

    /** The reports that exist of those asked for, in no order. */
    @Transactional(readOnly = true)
    public List<ReportView> views(Collection<UUID> reportIds) {
        return reports.findAllById(reportIds).stream().map(Report::view).toList();
    }

    /**
     * What those of the reports say that may be searched with (consent given, not withdrawn), in no order; one statement,
     * however many, by primary key.
     */
    @Transactional(readOnly = true)
    public List<ReportMention> searchable(Collection<UUID> reportIds) {
        return jdbc.sql("select id, version, " + PersonInRow.COLUMNS + SEARCHABLE)
                .param("ids", reportIds.toArray(UUID[]::new))
                .query((row, number) -> new ReportMention(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        PersonInRow.person(row, nationalNumber::convertToEntityAttribute),
                        PersonInRow.circumstances(row)))
                .list();
    }

    /** Which version those of the reports have that may be searched with, so that a kept one is known to be current. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> searchableVersions(Collection<UUID> reportIds) {
        Map<UUID, Integer> versions = new HashMap<>();
        jdbc.sql("select id, version" + SEARCHABLE)
                .param("ids", reportIds.toArray(UUID[]::new))
                .query(row -> {
                    versions.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return versions;
    }

    /** Reports that may be searched with, the latest first, from before that one on; by primary key. */
    @Transactional(readOnly = true)
    public List<UUID> searchableBefore(UUID reportId, int most) {
        return jdbc.sql("""
                        select id from report where id < :before and consent_search and withdrawn_at is null
                          and held_at is null
                        order by id desc limit :most
                        """)
                .param("before", reportId)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** The enquirers' telephone numbers as written, of those of the reports that have one; one statement. */
    @Transactional(readOnly = true)
    public Map<UUID, String> phones(Collection<UUID> reportIds) {
        Map<UUID, String> phones = new HashMap<>();
        jdbc.sql("select id, enquirer_phone from report where id = any(:ids) and enquirer_phone is not null")
                .param("ids", reportIds.toArray(UUID[]::new))
                .query(row -> {
                    phones.put(
                            row.getObject(1, UUID.class),
                            Objects.requireNonNull(phone.convertToEntityAttribute(row.getBytes(2))));
                });
        return phones;
    }

    /** Sets what the family sees, on every one of the reports that is not withdrawn. */
    @Transactional
    public void showState(Collection<UUID> reportIds, FamilyState state) {
        reports.findAllById(reportIds).forEach(report -> report.show(state));
    }
}
