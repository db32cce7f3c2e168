package org.sila.leads;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseFiles;
import org.sila.cases.CaseView;
import org.sila.places.Facility;
import org.sila.places.Places;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.RecordView;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what leads are linked to. */
@Service
@Transactional(readOnly = true)
class LeadLinks {

    private final JdbcClient jdbc;
    private final Places places;
    private final CaseFiles cases;
    private final DetaineeRecords records;

    LeadLinks(JdbcClient jdbc, Places places, CaseFiles cases, DetaineeRecords records) {
        this.jdbc = jdbc;
        this.places = places;
        this.cases = cases;
        this.records = records;
    }

    /** What a lead can be linked to. */
    enum Kind {
        FACILITY,
        CASE,
        RECORD
    }

    /**
     * A link that stands.
     *
     * @param text what it leads to: the facility's name, the person's of a record; empty for a case
     * @param number the case's; 0 for other kinds
     * @param href its page; empty where it has none
     */
    record Link(UUID id, Kind kind, String text, long number, String href) {}

    private record Row(
            UUID id,
            @Nullable String facility,
            @Nullable UUID caseId,
            @Nullable UUID recordId) {}

    /** Those of the lead, in the order they were made; four statements at most, however many there are. */
    List<Link> of(UUID leadId) {
        List<Row> rows = jdbc.sql("""
                select id, facility, case_id, record_id from lead_link
                where lead_id = ? and removed_at is null order by id
                """)
                .param(leadId)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("facility"),
                        row.getObject("case_id", UUID.class),
                        row.getObject("record_id", UUID.class)))
                .list();
        Map<UUID, CaseView> caseById = byId(ids(rows, Row::caseId), cases::views, CaseView::id);
        Map<UUID, RecordView> recordById = byId(ids(rows, Row::recordId), records::views, RecordView::id);
        return rows.stream().map(row -> link(row, caseById, recordById)).toList();
    }

    /** The facility's name in the reader's language, or that of what it turned out to be. */
    String facilityName(String code) {
        return places.facility(code)
                .map(facility -> facility.name(LocaleContextHolder.getLocale()))
                .orElse(code);
    }

    /** Names to choose a facility by, in the reader's language. */
    List<String> facilityNames() {
        return places.facilities().stream()
                .map(facility -> facility.name(LocaleContextHolder.getLocale()))
                .toList();
    }

    /** The facility that somebody wrote. */
    Optional<String> facilityNamed(String written) {
        return places.facilityNamed(written).map(Facility::code);
    }

    private Link link(Row row, Map<UUID, CaseView> caseById, Map<UUID, RecordView> recordById) {
        if (row.caseId() != null) {
            CaseView found = caseById.get(row.caseId());
            return new Link(row.id(), Kind.CASE, "", found == null ? 0 : found.number(), "/cases/" + row.caseId());
        }
        if (row.recordId() != null) {
            RecordView found = recordById.get(row.recordId());
            String name = found == null ? "" : found.person().name().display();
            return new Link(row.id(), Kind.RECORD, name, 0, "/records/" + row.recordId());
        }
        return new Link(row.id(), Kind.FACILITY, row.facility() == null ? "" : facilityName(row.facility()), 0, "");
    }

    private static List<UUID> ids(List<Row> rows, Function<Row, @Nullable UUID> id) {
        return rows.stream()
                .map(id)
                .flatMap(one -> Optional.ofNullable(one).stream())
                .toList();
    }

    private static <T> Map<UUID, T> byId(List<UUID> ids, Function<List<UUID>, List<T>> read, Function<T, UUID> id) {
        return ids.isEmpty() ? Map.of() : read.apply(ids).stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
