package org.sila.imports.typing;

import java.util.List;
import java.util.Set;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TypingRoutes {

    private static final Role[] ALL = {Role.CASEWORKER, Role.SUPERVISOR, Role.ADMINISTRATOR};

    @Bean
    RouteRules typingRouteRules() {
        return () -> List.of(RouteRule.staff("/typing/**", ALL));
    }

    @Bean
    NavigationLink typingLink() {
        return new NavigationLink(
                "imports.typing.title",
                "/typing",
                Set.of(Role.CASEWORKER.name(), Role.SUPERVISOR.name(), Role.ADMINISTRATOR.name()),
                48);
    }
}
