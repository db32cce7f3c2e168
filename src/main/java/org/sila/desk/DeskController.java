package org.sila.desk;

import java.util.List;
import java.util.Set;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.accounts.StaffMember;
import org.sila.web.NavigationLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows what waits for the signed-in person. */
@Controller
class DeskController {

    private final ObjectProvider<DeskCard> cards;
    private final CurrentStaff currentStaff;

    DeskController(ObjectProvider<DeskCard> cards, CurrentStaff currentStaff) {
        this.cards = cards;
        this.currentStaff = currentStaff;
    }

    /** A card, counted. */
    record Line(String code, String href, long count, boolean urgent) {}

    @GetMapping("/desk")
    String desk(Model model) {
        StaffMember member = currentStaff.current();
        List<Line> lines = cards.stream()
                .filter(card -> card.roles().contains(member.role()))
                .sorted(DeskCard.BY_ORDER)
                .map(DeskController::counted)
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("name", member.name());
        return "desk/desk";
    }

    private static Line counted(DeskCard card) {
        long count = card.waiting().getAsLong();
        return new Line(card.code(), card.href(), count, card.urgent() && count > 0);
    }

    @Configuration(proxyBeanMethods = false)
    static class Routes {

        @Bean
        RouteRules deskRouteRules() {
            return () -> List.of(RouteRule.staff("/desk", Role.CASEWORKER, Role.SUPERVISOR, Role.ADMINISTRATOR));
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
