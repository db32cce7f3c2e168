package org.sila.reunification;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.cases.CaseSection;
import org.sila.desk.DeskCard;
import org.sila.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who may open the pages of reunifications, and where they are offered. */
@Configuration(proxyBeanMethods = false)
class ReunificationPages {

    @Bean
    RouteRules reunificationRouteRules() {
        return () -> List.of(
                RouteRule.staff("/reunifications", Role.CASEWORKER, Role.SUPERVISOR),
                RouteRule.staff("/reunifications/**", Role.CASEWORKER, Role.SUPERVISOR));
    }

    @Bean
    NavigationLink reunificationsLink() {
        return new NavigationLink(
                "reunification.title", "/reunifications", Set.of(Role.CASEWORKER.name(), Role.SUPERVISOR.name()), 30);
    }

    @Bean
    DeskCard openReunifications(ReunificationList reunifications) {
        return new DeskCard(
                "reunification.desk.open",
                "/reunifications",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR),
                30,
                false,
                reunifications::countOpen);
    }

    @Bean
    DeskCard followUpsDue(ReunificationList reunifications) {
        return new DeskCard(
                "reunification.desk.due",
                "/reunifications/due",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR),
                31,
                true,
                reunifications::countDue);
    }

    @Bean
    DeskCard mistakesToSettle(MistakeList mistakes) {
        return new DeskCard(
                "reunification.desk.mistakes",
                "/reunifications/mistakes",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR),
                32,
                true,
                mistakes::countOpen);
    }

    @Bean
    @Order(2)
    CaseSection reunificationsOfCase(Reunifications reunifications) {
        return new CaseSection() {
            @Override
            public String title() {
                return "reunification.title";
            }

            @Override
            public List<Line> lines(UUID caseId) {
                return reunifications.ofCases(List.of(caseId)).stream()
                        .map(view -> new Line(
                                "/reunifications/" + view.id(),
                                "",
                                view.isClosed()
                                        ? "reunification.case-section.closed"
                                        : "reunification.case-section.open",
                                List.of()))
                        .toList();
            }
        };
    }
}
