package org.sila.codetention;

import java.util.List;
import java.util.UUID;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.cases.CaseSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who may open the pages, and the way to them from the page of a case. */
@Configuration(proxyBeanMethods = false)
class CodetentionPages {

    @Bean
    RouteRules codetentionRouteRules() {
        return () -> List.of(RouteRule.staff("/codetention/**", Role.CASEWORKER, Role.SUPERVISOR));
    }

    @Bean
    @Order(3)
    CaseSection codetentionOfCase(ContactRequests requests) {
        return new CaseSection() {
            @Override
            public String title() {
                return "codetention.title";
            }

            @Override
            public List<Line> lines(UUID caseId) {
                return List.of(new Line(
                        "/codetention/" + caseId, "", "codetention.case-section", List.of(requests.count(caseId))));
            }
        };
    }
}
