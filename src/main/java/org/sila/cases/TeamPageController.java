package org.sila.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sila.web.Recounted;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The supervisors' page of the team. Every number is a link to its list. */
@Controller
class TeamPageController {

    private static final int PEOPLE_ON_A_PAGE = 50;

    private final CountTeam team;

    TeamPageController(CountTeam team) {
        this.team = team;
    }

    @GetMapping("/team")
    String team(@RequestParam(required = false) @Nullable String from, Model model) {
        Recounted.Counted<CountTeam.Team> counted = team.team();
        model.addAttribute("counted", counted);
        model.addAttribute(
                "page",
                Page.within(
                        counted.figures().loads(),
                        PEOPLE_ON_A_PAGE,
                        Cursor.parse(from).orElse(null),
                        TeamFigures.Load::key));
        model.addAttribute("ages", List.of(CaseAge.values()));
        return "cases/team";
    }
}
