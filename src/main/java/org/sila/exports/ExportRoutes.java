package org.sila.exports;

import java.util.List;
import java.util.Set;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ExportRoutes {

    /** Before the rules of cases, whose addresses the summary's stands among: a summary is for fewer people. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouteRules exportRouteRules() {
        return () -> List.of(
                RouteRule.staff("/exports/**", Role.ADMINISTRATOR),
                RouteRule.staff("/cases/*/summary", Role.SUPERVISOR, Role.ADMINISTRATOR));
    }

    @Bean
    NavigationLink exportsLink() {
        return new NavigationLink("exports.title", "/exports", Set.of(Role.ADMINISTRATOR.name()), 60);
    }
}
