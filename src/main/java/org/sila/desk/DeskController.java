package org.sila.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.accounts.StaffMember;
import org.sila.web.NavigationLink;
import org.sila.web.paging.UpTo;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what waits for the signed-in person, what is late, and what changed since they were last here. */
@Controller
class DeskController {

    private final TodaysWork work;
    private final DeskVisits visits;
    private final CurrentStaff currentStaff;
    private final Clock clock;

    DeskController(TodaysWork work, DeskVisits visits, CurrentStaff currentStaff, Clock clock) {
        this.work = work;
        this.visits = visits;
        this.currentStaff = currentStaff;
        this.clock = clock;
    }

    @GetMapping("/desk")
    String desk(Model model) {
        StaffMember member = currentStaff.current();
        model.addAttribute("shownAt", clock.instant());
        model.addAttribute("desk", work.of(member));
        model.addAttribute("name", member.name());
        model.addAttribute("most", UpTo.MOST);
        return "desk/desk";
    }

    @PostMapping("/desk/seen")
    String seen(@RequestParam Instant shownAt) {
        visits.seen(currentStaff.current().id(), shownAt);
        return "redirect:/desk";
    }

    @Configuration(proxyBeanMethods = false)
    static class Routes {

        @Bean
        RouteRules deskRouteRules() {
            return () -> List.of(
                    RouteRule.staff("/desk", Role.CASEWORKER, Role.SUPERVISOR, Role.ADMINISTRATOR),
                    RouteRule.staff("/desk/seen", Role.CASEWORKER, Role.SUPERVISOR, Role.ADMINISTRATOR));
        }

        @Bean
        NavigationLink deskLink() {
            return new NavigationLink(
                    "desk.title",
                    "/desk",
                    Set.of(Role.CASEWORKER.name(), Role.SUPERVISOR.name(), Role.ADMINISTRATOR.name()),
                    0);
        }
    }
}
