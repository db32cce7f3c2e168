package org.sila.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.web.Recounted;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** All figures of the supervisors' page of the team; kept for some minutes where the cases are many. */
@Service
class CountTeam {

    private final TeamFigures figures;
    private final ObjectProvider<TeamColumn> columns;
    private final ObjectProvider<TeamTable> tables;
    private final CurrentStaff currentStaff;
    private final Recounted<Team> team;

    CountTeam(
            TeamFigures figures,
            ObjectProvider<TeamColumn> columns,
            ObjectProvider<TeamTable> tables,
            CurrentStaff currentStaff,
            Clock clock) {
        this.figures = figures;
        this.columns = columns;
        this.tables = tables;
        this.currentStaff = currentStaff;
        this.team = new Recounted<>(this::count, Team::size, clock);
    }

    /** A column that another module knows, counted. */
    record Column(String code, String list, Map<UUID, Long> counts) {

        /** How much waits for that person. */
        public long of(@Nullable UUID person) {
            return person == null ? 0 : counts.getOrDefault(person, 0L);
        }
    }

    /** A table that another module knows, counted. */
    record Table(String title, List<String> columns, List<TeamTable.Row> rows) {}

    /**
     * What the page shows.
     *
     * @param lately since when it is told how long states lasted
     */
    record Team(
            List<TeamFigures.Load> loads,
            List<Column> columns,
            List<TeamFigures.Ageing> ageing,
            Instant lately,
            List<TeamFigures.Stay> stays,
            List<Table> tables) {

        /** How many things were counted, about. */
        long size() {
            return loads.stream().mapToLong(TeamFigures.Load::cases).sum()
                    + columns.stream()
                            .flatMap(column -> column.counts().values().stream())
                            .mapToLong(Long::longValue)
                            .sum()
                    + stays.stream().mapToLong(TeamFigures.Stay::cases).sum();
        }
    }

    Recounted.Counted<Team> team() {
        currentStaff.require(Role.SUPERVISOR);
        return team.now();
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5M")
    void again() {
        team.again();
    }

    private Team count() {
        Instant lately = figures.lately();
        return new Team(
                figures.loads(),
                columns.orderedStream()
                        .map(column -> new Column(
                                column.code(),
                                column.list(),
                                new HashMap<>(column.counts().get())))
                        .toList(),
                figures.ageing(),
                lately,
                figures.stays(lately),
                tables.orderedStream()
                        .map(table -> new Table(table.title(), table.columns(), table.rows()))
                        .toList());
    }
}
