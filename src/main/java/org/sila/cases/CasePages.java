package org.sila.cases;

import java.util.List;
import java.util.Set;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.desk.DeskCard;
import org.sila.reports.HeldReports;
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
                RouteRule.staff("/held", Role.CASEWORKER, Role.SUPERVISOR),
                RouteRule.staff("/held/**", Role.CASEWORKER, Role.SUPERVISOR),
                RouteRule.staff("/hand-over/*", Role.SUPERVISOR, Role.ADMINISTRATOR),
                RouteRule.staff("/team", Role.SUPERVISOR),
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
    NavigationLink teamLink() {
        return new NavigationLink("cases.team.title", "/team", Set.of(Role.SUPERVISOR.name()), 27);
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
    DeskCard answersToRead(CaseList cases) {
        return new DeskCard(
                "cases.desk.unread",
                "/cases?list=MINE&unread=true",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR),
                7,
                true,
                cases::countUnread);
    }

    @Bean
    DeskCard messagesToRelease(CaseList cases) {
        return new DeskCard(
                "cases.desk.waiting", "/cases?waiting=true", Set.of(Role.SUPERVISOR), 8, true, cases::countWaiting);
    }

    @Bean
    DeskCard reportsToReadFirst(HeldReports held) {
        return new DeskCard("cases.desk.held", "/held", Set.of(Role.CASEWORKER, Role.SUPERVISOR), 9, true, held::count);
    }

    @Bean
    CaseNews casesThatCame() {
        return new CaseNews(
                "opened",
                "cases.news.opened",
                10,
                true,
                "sought_case.changed_at > :since and sought_case.opened_at > :since");
    }

    @Bean
    CaseNews casesGiven() {
        return new CaseNews("given", "cases.news.given", 20, false, """
                sought_case.id in (select change.case_id from case_change change
                        where change.what = 'CASEWORKER' and change.after = cast(:me as text)
                          and change.changed_by is distinct from :me and change.changed_at > :since)""");
    }

    @Bean
    CaseNews casesAnswered() {
        return new CaseNews("answers", "cases.news.answers", 30, false, """
                exists (select from case_report told where told.case_id = sought_case.id and (
                        exists (select from report_addition answer
                                where answer.report_id = told.report_id and answer.added_at > :since)
                        or exists (select from report_details page
                                where page.report_id = told.report_id and page.said_at > :since)))""");
    }

    @Bean
    CaseNews casesJoined() {
        return new CaseNews("joins", "cases.news.joins", 60, false, """
                exists (select from case_change change where change.case_id = sought_case.id
                        and change.what in ('JOIN', 'SEPARATE') and change.changed_at > :since)""");
    }

    @Bean
    DeskCard ownCases(CaseList cases) {
        return new DeskCard(
                "cases.desk.mine",
                "/cases?list=MINE",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR),
                20,
                false,
                cases::countMine);
    }
}
