package org.sila.cases;

import java.util.List;
import java.util.Set;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.desk.DeskCard;
import org.sila.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may open the pages of cases, and where they are offered. */
@Configuration(proxyBeanMethods = false)
class CasePages {

    @Bean
    RouteRules caseRouteRules() {
        return () -> List.of(
                RouteRule.staff("/cases", Role.CASEWORKER, Role.SUPERVISOR),
                RouteRule.staff("/cases/**", Role.CASEWORKER, Role.SUPERVISOR));
    }

    @Bean
    NavigationLink casesLink() {
        return new NavigationLink("cases.title", "/cases", Set.of(Role.CASEWORKER.name(), Role.SUPERVISOR.name()), 20);
    }

    @Bean
    DeskCard ownCases(CaseList cases) {
        return new DeskCard(
                "cases.desk.mine",
                "/cases?mine=true",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR),
                20,
                false,
                cases::countMine);
    }
}
