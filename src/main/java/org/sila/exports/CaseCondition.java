package org.sila.exports;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sila.places.Facility;
import org.sila.places.Places;

/**
 * A filter as a condition on {@code sought_case c}. Joined and withdrawn cases are left out unless asked for: the case
 * that took a joined one over tells of it, and of a withdrawn one its families asked that nothing is told. A facility that the reference list knows is found under all its names.
 *
 * @param sql fixed pieces only; what was typed goes into the parameters
 */
record CaseCondition(String sql, Map<String, Object> parameters) {

    private static final int SHORTEST_ALIAS = 3;

    static CaseCondition of(CaseFilter filter, Places places, ZoneId zone) {
        List<String> pieces = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (filter.from() != null) {
            pieces.add("c.opened_at >= :from");
            parameters.put("from", startOf(filter.from(), zone));
        }
        if (filter.to() != null) {
            pieces.add("c.opened_at < :until");
            parameters.put("until", startOf(filter.to().plusDays(1), zone));
        }
        if (filter.status() == null) {
            pieces.add("c.status not in ('JOINED', 'WITHDRAWN')");
        } else {
            pieces.add("c.status = :status");
            parameters.put("status", filter.status().name());
        }
        if (filter.caseworkerId() != null) {
            pieces.add("c.caseworker_id = :caseworker");
            parameters.put("caseworker", filter.caseworkerId());
        }
        if (!filter.facility().isEmpty()) {
            pieces.add("""
                    exists (
                        select 1 from case_report cr join report r on r.id = cr.report_id
                        where cr.case_id = c.id and r.withdrawn_at is null
                          and (r.facility ilike any (:facilities)
                            or exists (select 1 from report_facility f
                                where f.report_id = r.id and f.facility ilike any (:facilities))))""");
            parameters.put("facilities", patterns(filter.facility(), places));
        }
        return new CaseCondition(String.join(" and ", pieces), parameters);
    }

    private static OffsetDateTime startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    private static String[] patterns(String facility, Places places) {
        Stream<String> known = places.facilityNamed(facility).stream()
                .flatMap(CaseCondition::names)
                .filter(name -> name.length() >= SHORTEST_ALIAS);
        return Stream.concat(Stream.of(facility), known)
                .map(name -> "%" + name.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .distinct()
                .toArray(String[]::new);
    }

    private static Stream<String> names(Facility facility) {
        return Stream.concat(Stream.of(facility.arabic(), facility.english()), facility.aliases().stream());
    }
}
