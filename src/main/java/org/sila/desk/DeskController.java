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
import org.springframework.beans.factory.ObjectProvider;
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

    private final ObjectProvider<DeskCard> cards;
    private final ObjectProvider<DeskNews> news;
    private final DeskVisits visits;
    private final CurrentStaff currentStaff;
    private final Clock clock;

    DeskController(
            ObjectProvider<DeskCard> cards,
            ObjectProvider<DeskNews> news,
            DeskVisits visits,
            CurrentStaff currentStaff,
            Clock clock) {
        this.cards = cards;
        this.news = news;
        this.visits = visits;
        this.currentStaff = currentStaff;
        this.clock = clock;
    }

    /** A card, counted. */
    record Line(String code, String href, long count, boolean urgent) {

        /** Whether there are more than are counted. */
        public boolean isMore() {
            return UpTo.isMore(count);
        }
    }

    @GetMapping("/desk")
    String desk(Model model) {
        StaffMember member = currentStaff.current();
        Instant since = visits.since(member.id());
        model.addAttribute("shownAt", clock.instant());
        model.addAttribute("since", since);
        List<Line> lines = lines(member);
        model.addAttribute("urgent", lines.stream().filter(Line::urgent).toList());
        model.addAttribute(
                "waiting", lines.stream().filter(line -> !line.urgent()).toList());
        model.addAttribute(
                "news",
                news.stream()
                        .flatMap(module -> module.since(since).stream())
                        .filter(line -> line.count() > 0)
                        .toList());
        model.addAttribute("name", member.name());
        model.addAttribute("most", UpTo.MOST);
        return "desk/desk";
    }

    @PostMapping("/desk/seen")
    String seen(@RequestParam Instant shownAt) {
        visits.seen(currentStaff.current().id(), shownAt);
        return "redirect:/desk";
    }

    private List<Line> lines(StaffMember member) {
        return cards.stream()
                .filter(card -> card.roles().contains(member.role()))
                .sorted(DeskCard.BY_ORDER)
                .map(DeskController::counted)
                .toList();
    }

    private static Line counted(DeskCard card) {
        long count = card.waiting().getAsLong();
        return new Line(card.code(), card.href(), count, card.urgent() && count > 0);
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
