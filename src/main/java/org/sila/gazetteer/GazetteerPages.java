package org.sila.gazetteer;

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
class GazetteerPages {

    @Bean
    RouteRules gazetteerRouteRules() {
        return () -> List.of(
                RouteRule.staff("/places", ListPlaces.READERS),
                RouteRule.staff("/places/map", ListPlaces.READERS),
                RouteRule.staff("/places/new", KeepPlaces.KEEPERS),
                RouteRule.staff("/places/*", ListPlaces.READERS),
                RouteRule.staff("/places/*/change", KeepPlaces.KEEPERS),
                RouteRule.staff("/places/*/merge", KeepPlaces.KEEPERS),
                RouteRule.staff("/places/*/merge/*", KeepPlaces.KEEPERS),
                RouteRule.staff("/places/*/separate", KeepPlaces.KEEPERS),
                RouteRule.staff("/places/*/records", Role.CASEWORKER, Role.SUPERVISOR),
                RouteRule.staff("/places/*/reports", Role.CASEWORKER, Role.SUPERVISOR));
    }

    @Bean
    NavigationLink placesLink() {
        return new NavigationLink(
                "gazetteer.nav",
                "/places/map",
                Set.of(Role.CASEWORKER.name(), Role.SUPERVISOR.name(), Role.ADMINISTRATOR.name()),
                47);
    }
}
