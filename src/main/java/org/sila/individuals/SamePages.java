package org.sila.individuals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.RecordSection;
import org.sila.sources.RecordView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who may open the pages, and the way to them from the page of a record. */
@Configuration(proxyBeanMethods = false)
class SamePages {

    @Bean
    RouteRules individualsRouteRules() {
        return () -> List.of(
                RouteRule.staff("/records/*/same/**", Role.CASEWORKER, Role.SUPERVISOR),
                RouteRule.staff("/individuals/*", Role.CASEWORKER, Role.SUPERVISOR));
    }

    @Bean
    @Order(2)
    RecordSection sameInOtherLists(Individuals individuals, DetaineeRecords records) {
        return new RecordSection() {
            @Override
            public String title() {
                return "individuals.section";
            }

            @Override
            public List<Line> lines(UUID recordId) {
                List<Line> lines = new ArrayList<>();
                UUID individual = individuals.ofEach(List.of(recordId)).get(recordId);
                if (individual != null) {
                    List<RecordView> together = records.views(individuals.records(individual));
                    lines.add(new Line(
                            "/individuals/" + individual,
                            "",
                            "individuals.section.individual",
                            List.of(together.size())));
                    together.stream()
                            .filter(record -> !record.id().equals(recordId))
                            .map(SamePages::line)
                            .forEach(lines::add);
                }
                lines.add(new Line("/records/" + recordId + "/same", "", "individuals.section.look", List.of()));
                return lines;
            }
        };
    }

    private static RecordSection.Line line(RecordView record) {
        return new RecordSection.Line(
                "/records/" + record.id(),
                record.person().name().display(),
                "individuals.section.line",
                List.of(record.source().title(), record.rowNumber()));
    }
}
