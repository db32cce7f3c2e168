package org.sila.search;

import java.util.List;
import java.util.Set;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.secrets.SealedColumn;
import org.sila.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may search, which is who may read cases, and where that is offered. */
@Configuration(proxyBeanMethods = false)
class SearchPages {

    @Bean
    RouteRules searchRouteRules() {
        return () -> List.of(
                RouteRule.staff("/search", Role.CASEWORKER, Role.SUPERVISOR),
                RouteRule.staff("/search/*", Role.CASEWORKER, Role.SUPERVISOR));
    }

    @Bean
    NavigationLink searchLink() {
        return new NavigationLink("search.title", "/search", Set.of(Role.CASEWORKER.name(), Role.SUPERVISOR.name()), 5);
    }

    @Bean
    SealedColumn wordsOfSearches() {
        return SealedColumn.of(KeptSearches.CONTEXT);
    }
}
