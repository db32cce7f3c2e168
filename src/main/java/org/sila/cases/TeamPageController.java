package org.sila.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The supervisors' page of the team. Every number is a link to its list. */
@Controller
class TeamPageController {

    private final TeamFigures figures;
    private final ObjectProvider<TeamColumn> columns;
    private final ObjectProvider<TeamTable> tables;

    TeamPageController(TeamFigures figures, ObjectProvider<TeamColumn> columns, ObjectProvider<TeamTable> tables) {
        this.figures = figures;
        this.columns = columns;
        this.tables = tables;
    }

    /** A column that another module knows, counted. */
    record Column(String code, String list, Map<UUID, Long> counts) {

        /** How much waits for that person. */
        public long of(@Nullable UUID person) {
            return person == null ? 0 : counts.getOrDefault(person, 0L);
        }
    }

    @GetMapping("/team")
    String team(Model model) {
        model.addAttribute("loads", figures.loads());
        model.addAttribute(
                "columns",
                columns.orderedStream()
                        .map(column -> new Column(
                                column.code(),
                                column.list(),
                                new HashMap<>(column.counts().get())))
                        .toList());
        model.addAttribute("ages", List.of(CaseAge.values()));
        model.addAttribute("ageing", figures.ageing());
        model.addAttribute("lately", figures.lately());
        model.addAttribute("stays", figures.stays());
        model.addAttribute("tables", tables.orderedStream().toList());
        return "cases/team";
    }
}
