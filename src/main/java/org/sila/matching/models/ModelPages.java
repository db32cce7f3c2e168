package org.sila.matching.models;

import java.util.List;
import java.util.Set;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may open the pages of models, and where they are offered. */
@Configuration(proxyBeanMethods = false)
class ModelPages {

    @Bean
    RouteRules modelRouteRules() {
        return () -> List.of(
                RouteRule.staff("/matching/models/new", Role.ADMINISTRATOR),
                RouteRule.staff(HttpMethod.POST, "/matching/models/**", Role.ADMINISTRATOR),
                RouteRule.staff("/matching/models/**", Role.SUPERVISOR, Role.ADMINISTRATOR));
    }

    @Bean
    NavigationLink modelsLink() {
        return new NavigationLink(
                "matching.models.title",
                "/matching/models",
                Set.of(Role.SUPERVISOR.name(), Role.ADMINISTRATOR.name()),
                70);
    }
}
