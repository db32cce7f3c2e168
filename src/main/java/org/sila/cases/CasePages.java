package org.sila.cases;

import java.util.List;
import java.util.Set;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.desk.DeskCard;
import org.sila.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may open the pages of cases, and where they are offered. */
@Configuration(proxyBeanMethods = false)
class CasePages {

    @Bean
    RouteRules caseRouteRules() {
        return () -> List.of(
                RouteRule.staff("/cases", Role.CASEWORKER, Role.SUPERVISOR),
                RouteRule.staff("/cases/**", Role.CASEWORKER, Role.SUPERVISOR),
                RouteRule.staff("/tasks", Role.CASEWORKER, Role.SUPERVISOR),
                RouteRule.staff("/tasks/**", Role.CASEWORKER, Role.SUPERVISOR));
    }

    @Bean
    NavigationLink casesLink() {
        return new NavigationLink("cases.title", "/cases", Set.of(Role.CASEWORKER.name(), Role.SUPERVISOR.name()), 20);
    }

    @Bean
    NavigationLink tasksLink() {
        return new NavigationLink(
                "cases.tasks.title", "/tasks", Set.of(Role.CASEWORKER.name(), Role.SUPERVISOR.name()), 25);
    }

    @Bean
    DeskCard lateTasks(TaskList tasks) {
        return new DeskCard(
                "cases.desk.tasks-late",
                "/tasks?list=MINE&due=LATE",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR),
                5,
                true,
                () -> tasks.countMine(TaskDue.LATE));
    }

    @Bean
    DeskCard tasksOfToday(TaskList tasks) {
        return new DeskCard(
                "cases.desk.tasks-today",
                "/tasks?list=MINE&due=TODAY",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR),
                6,
                false,
                () -> tasks.countMine(TaskDue.TODAY));
    }

    @Bean
    DeskCard ownCases(CaseList cases) {
        return new DeskCard(
                "cases.desk.mine",
                "/cases?mine=true",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR),
                20,
                false,
                cases::countMine);
    }
}
