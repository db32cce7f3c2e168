package org.sila.operations;

import java.util.List;
import java.util.Set;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.desk.DeskCard;
import org.sila.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may use which page of search operations, and the ways there. */
@Configuration(proxyBeanMethods = false)
class OperationPages {

    @Bean
    RouteRules operationRouteRules() {
        return () -> List.of(
                RouteRule.open("/searches"),
                RouteRule.staff("/operations", Role.CASEWORKER, Role.SUPERVISOR),
                RouteRule.staff("/operations/**", Role.CASEWORKER, Role.SUPERVISOR));
    }

    @Bean
    NavigationLink operationsLink() {
        return new NavigationLink(
                "operations.title", "/operations", Set.of(Role.CASEWORKER.name(), Role.SUPERVISOR.name()), 36);
    }

    @Bean
    DeskCard wordsToRelease(OperationList operations) {
        return new DeskCard(
                "operations.desk.waiting",
                "/operations?waiting=true",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR),
                22,
                false,
                () -> operations.count(new OperationList.Asked(null, true)));
    }

    @Bean
    DeskCard operationsUnderWay(OperationList operations) {
        return new DeskCard(
                "operations.desk.under-way",
                "/operations?state=UNDER_WAY",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR),
                21,
                false,
                () -> operations.count(new OperationList.Asked(OperationState.UNDER_WAY, false)));
    }
}
