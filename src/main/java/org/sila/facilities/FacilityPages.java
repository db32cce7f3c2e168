package org.sila.facilities;

import java.util.List;
import java.util.Set;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may open the pages: all staff read, supervisors and administrators keep, and names are for those who work with them. */
@Configuration(proxyBeanMethods = false)
class FacilityPages {

    private static final Role[] READERS = {Role.CASEWORKER, Role.SUPERVISOR, Role.ADMINISTRATOR};

    @Bean
    RouteRules facilityRouteRules() {
        return () -> List.of(
                RouteRule.staff("/facilities", READERS),
                RouteRule.staff("/facilities/new", KeepFacilities.KEEPERS),
                RouteRule.staff("/facilities/*", READERS),
                RouteRule.staff("/facilities/*/records", Role.CASEWORKER, Role.SUPERVISOR),
                RouteRule.staff("/facilities/*/change", KeepFacilities.KEEPERS),
                RouteRule.staff("/facilities/*/merge", KeepFacilities.KEEPERS),
                RouteRule.staff("/facilities/*/merge/*", KeepFacilities.KEEPERS),
                RouteRule.staff("/facilities/*/separate", KeepFacilities.KEEPERS));
    }

    @Bean
    NavigationLink facilitiesLink() {
        return new NavigationLink(
                "facilities.nav",
                "/facilities",
                Set.of(Role.CASEWORKER.name(), Role.SUPERVISOR.name(), Role.ADMINISTRATOR.name()),
                46);
    }
}
