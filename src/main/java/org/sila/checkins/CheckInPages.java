package org.sila.checkins;

import java.util.List;
import java.util.Set;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.desk.DeskCard;
import org.sila.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may use which page of check-ins, and the ways there. */
@Configuration(proxyBeanMethods = false)
class CheckInPages {

    @Bean
    RouteRules checkInRouteRules() {
        return () -> List.of(
                RouteRule.person("/here/mine"),
                RouteRule.person("/here/mine/**"),
                RouteRule.person("/here/withdraw"),
                RouteRule.open("/here"),
                RouteRule.open("/here/**"),
                RouteRule.staff("/check-ins", Role.CASEWORKER, Role.SUPERVISOR),
                RouteRule.staff("/check-ins/**", Role.CASEWORKER, Role.SUPERVISOR));
    }

    @Bean
    NavigationLink checkInsLink() {
        return new NavigationLink(
                "checkins.title", "/check-ins", Set.of(Role.CASEWORKER.name(), Role.SUPERVISOR.name()), 34);
    }

    @Bean
    DeskCard newCheckIns(CheckInList checkIns) {
        return new DeskCard(
                "checkins.desk.new",
                "/check-ins?state=NEW",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR),
                8,
                true,
                () -> checkIns.count(new CheckInList.Asked(CheckInState.NEW, false)));
    }

    @Bean
    DeskCard unreadCheckIns(CheckInList checkIns) {
        return new DeskCard(
                "checkins.desk.unread",
                "/check-ins?unread=true",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR),
                9,
                true,
                () -> checkIns.count(new CheckInList.Asked(null, true)));
    }
}
