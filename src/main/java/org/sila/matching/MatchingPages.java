package org.sila.matching;

import java.util.List;
import java.util.Set;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.desk.DeskCard;
import org.sila.secrets.SealedColumn;
import org.sila.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may open the pages of matches, and where they are offered. */
@Configuration(proxyBeanMethods = false)
class MatchingPages {

    @Bean
    RouteRules matchingRouteRules() {
        return () -> List.of(
                RouteRule.staff("/matches", Role.CASEWORKER, Role.SUPERVISOR),
                RouteRule.staff("/matches/counted", Role.SUPERVISOR),
                RouteRule.staff("/matches/*", Role.CASEWORKER, Role.SUPERVISOR));
    }

    /** So that a change of keys finds it. */
    @Bean
    SealedColumn sealedComparedValues() {
        return SealedColumn.of(ComparedValues.CONTEXT);
    }

    @Bean
    NavigationLink matchesLink() {
        return new NavigationLink(
                "matching.title", "/matches", Set.of(Role.CASEWORKER.name(), Role.SUPERVISOR.name()), 10);
    }

    @Bean
    DeskCard matchesToReview(ReviewQueue queue) {
        return new DeskCard(
                "matching.desk.review",
                "/matches",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR),
                10,
                false,
                () -> queue.count(QueueTab.REVIEW));
    }

    @Bean
    DeskCard matchesOfOwnCases(ReviewQueue queue) {
        return new DeskCard(
                "matching.desk.mine",
                "/matches?list=mine",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR),
                11,
                false,
                () -> queue.count(QueueTab.MINE));
    }

    @Bean
    DeskCard matchesToConfirm(ReviewQueue queue) {
        return new DeskCard(
                "matching.desk.confirm",
                "/matches?list=confirm",
                Set.of(Role.SUPERVISOR),
                12,
                true,
                () -> queue.count(QueueTab.CONFIRM));
    }
}
