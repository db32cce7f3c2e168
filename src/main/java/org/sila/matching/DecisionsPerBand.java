package org.sila.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sila.cases.TeamTable;
import org.sila.matching.models.Band;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decided about proposed matches, by how likely the engine said they were. */
@Component
class DecisionsPerBand implements TeamTable {

    private static final List<MatchState> DECISIONS =
            List.of(MatchState.SECOND_REVIEW, MatchState.CONFIRMED, MatchState.REJECTED);

    private final JdbcClient jdbc;

    DecisionsPerBand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "matching.team.decisions";
    }

    @Override
    public List<String> columns() {
        return Stream.concat(
                        Stream.of("matching.column.likelihood"),
                        DECISIONS.stream().map(state -> "matching.match-state." + state))
                .toList();
    }

    /** Index match_of_band. */
    @Override
    @Transactional(readOnly = true)
    public List<Row> rows() {
        Map<Band, Map<MatchState, Long>> counts = new EnumMap<>(Band.class);
        jdbc.sql("""
                select BAND, state, count(*) from match
                where state in ('SECOND_REVIEW', 'CONFIRMED', 'REJECTED') group by 1, 2
                """.replace("BAND", Band.sql("probability"))).query(row -> {
            counts.computeIfAbsent(Band.valueOf(row.getString(1)), band -> new EnumMap<>(MatchState.class))
                    .put(MatchState.valueOf(row.getString(2)), row.getLong(3));
        });
        return Stream.of(Band.STRONG, Band.POSSIBLE, Band.WEAK)
                .map(band -> new Row(
                        "matching.match-band." + band,
                        DECISIONS.stream()
                                .map(state -> new Cell(
                                        counts.getOrDefault(band, Map.of()).getOrDefault(state, 0L),
                                        "/matches/counted?state=" + state + "&band=" + band))
                                .toList()))
                .toList();
    }
}
