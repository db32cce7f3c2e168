package org.sila.sources.provenance;

import java.util.List;
import java.util.Set;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may open the pages of sources, and where they are offered. */
@Configuration(proxyBeanMethods = false)
class SourcePages {

    private static final Role[] READERS = {Role.CASEWORKER, Role.SUPERVISOR, Role.ADMINISTRATOR};
    private static final Role[] KEEPERS = {Role.SUPERVISOR, Role.ADMINISTRATOR};

    @Bean
    RouteRules sourceRouteRules() {
        return () -> List.of(
                RouteRule.staff("/sources", READERS),
                RouteRule.staff("/sources/*", READERS),
                RouteRule.staff("/sources/*/records", Role.CASEWORKER, Role.SUPERVISOR),
                RouteRule.staff("/sources/*/custody", KEEPERS),
                RouteRule.staff("/sources/*/grade", KEEPERS),
                RouteRule.staff("/sources/*/recall", KEEPERS),
                RouteRule.staff("/sources/*/restoration", KEEPERS),
                RouteRule.staff("/sources/*/file", Role.ADMINISTRATOR));
    }

    @Bean
    NavigationLink sourcesLink() {
        return new NavigationLink(
                "sources.list.title",
                "/sources",
                Set.of(Role.CASEWORKER.name(), Role.SUPERVISOR.name(), Role.ADMINISTRATOR.name()),
                45);
    }
}
