package org.sila.accounts;

import java.util.List;
import java.util.Set;
import org.sila.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountRoutes {

    @Bean
    RouteRules accountRouteRules() {
        return () -> List.of(
                RouteRule.openToSignIn(SecurityConfiguration.STAFF_SIGN_IN),
                RouteRule.openToSignIn(SignInFailure.PAGE),
                RouteRule.openToSignIn("/sign-out"),
                RouteRule.openToSignIn("/join/*"),
                RouteRule.openToSignIn("/actuator/health/**"),
                RouteRule.staff("/staff/**", Role.ADMINISTRATOR),
                RouteRule.staff("/audit", Role.SUPERVISOR, Role.ADMINISTRATOR));
    }

    @Bean
    NavigationLink staffLink() {
        return new NavigationLink("accounts.staff.title", "/staff", Set.of(Role.ADMINISTRATOR.name()), 80);
    }

    @Bean
    NavigationLink auditLink() {
        return new NavigationLink(
                "audit.title", "/audit", Set.of(Role.SUPERVISOR.name(), Role.ADMINISTRATOR.name()), 90);
    }
}
