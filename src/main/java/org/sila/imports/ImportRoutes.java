package org.sila.imports;

import java.util.List;
import java.util.Set;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportRoutes {

    @Bean
    RouteRules importRouteRules() {
        return () -> List.of(RouteRule.staff("/imports/**", Role.ADMINISTRATOR));
    }

    @Bean
    NavigationLink importsLink() {
        return new NavigationLink("imports.title", "/imports", Set.of(Role.ADMINISTRATOR.name()), 50);
    }
}
