package org.sila.cases;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The supervisors' page of the team. Every number is a link to its list. */
@Controller
class TeamPageController {

    private final CountTeam team;

    TeamPageController(CountTeam team) {
        this.team = team;
    }

    @GetMapping("/team")
    String team(Model model) {
        model.addAttribute("counted", team.team());
        model.addAttribute("ages", List.of(CaseAge.values()));
        return "cases/team";
    }
}
