package org.sila.matching;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseNews;
import org.sila.cases.TeamColumn;
import org.sila.matching.models.Band;
import org.sila.web.paging.Cursor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list behind the figures of the team's page, and what matching tells of cases on that page and on the desk. */
@Controller
class CountedMatchesController {

    private final CountedMatches matches;

    CountedMatchesController(CountedMatches matches) {
        this.matches = matches;
    }

    @GetMapping("/matches/counted")
    String list(
            @RequestParam(required = false) @Nullable MatchState state,
            @RequestParam(required = false) @Nullable Band band,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        CountedMatches.Asked asked = new CountedMatches.Asked(state, band, person);
        model.addAttribute("asked", asked);
        model.addAttribute("page", matches.page(asked, Cursor.parse(from).orElse(null)));
        return "matching/counted";
    }

    @Configuration(proxyBeanMethods = false)
    static class ToldOfCases {

        @Bean
        TeamColumn matchesWaiting(CountedMatches matches) {
            return new TeamColumn("matching.team.waiting", "/matches/counted?person=", matches::waiting);
        }

        @Bean
        CaseNews casesWithProposals() {
            return new CaseNews("proposals", "matching.news.proposals", 40, false, """
                    exists (select from match where match.case_id = sought_case.id and match.proposed_at > :since)""");
        }

        /** Nobody decides about a match without changing it: most need no look at their decisions. */
        @Bean
        CaseNews casesWithDecisions() {
            return new CaseNews("decisions", "matching.news.decisions", 50, false, """
                    exists (select from match join match_decision decision on decision.match_id = match.id
                            where match.case_id = sought_case.id
                              and match.changed_at >= :since and decision.decided_at > :since
                              and decision.decided_by <> :me)""");
        }
    }
}
