package org.sila.leads;

import java.util.List;
import java.util.Set;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.desk.DeskCard;
import org.sila.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may use which page of leads, and the ways there. */
@Configuration(proxyBeanMethods = false)
class LeadPages {

    @Bean
    RouteRules leadRouteRules() {
        return () -> List.of(
                RouteRule.giver("/lead/mine"),
                RouteRule.giver("/lead/mine/photographs"),
                RouteRule.giver("/lead/withdraw"),
                RouteRule.open("/lead"),
                RouteRule.open("/lead/**"),
                RouteRule.staff("/leads/*/files/*/original", Role.SUPERVISOR),
                RouteRule.staff("/leads", Role.CASEWORKER, Role.SUPERVISOR),
                RouteRule.staff("/leads/**", Role.CASEWORKER, Role.SUPERVISOR));
    }

    @Bean
    NavigationLink leadsLink() {
        return new NavigationLink("leads.title", "/leads", Set.of(Role.CASEWORKER.name(), Role.SUPERVISOR.name()), 35);
    }

    @Bean
    DeskCard newLeads(LeadList leads) {
        return new DeskCard(
                "leads.desk.new",
                "/leads?state=NEW",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR),
                20,
                false,
                () -> leads.count(new LeadList.Asked(LeadState.NEW, null, null, false)));
    }

    /** Whoever asks one family for money asks others: these come first of all leads. */
    @Bean
    DeskCard moneyAsked(LeadList leads) {
        return new DeskCard(
                "leads.desk.money",
                "/leads?state=NEW&kind=" + LeadKind.MONEY_ASKED,
                Set.of(Role.CASEWORKER, Role.SUPERVISOR),
                4,
                true,
                () -> leads.count(new LeadList.Asked(LeadState.NEW, LeadKind.MONEY_ASKED, null, false)));
    }

    @Bean
    DeskCard unreadLeads(LeadList leads) {
        return new DeskCard(
                "leads.desk.unread",
                "/leads?unread=true",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR),
                9,
                true,
                () -> leads.count(new LeadList.Asked(null, null, null, true)));
    }
}
