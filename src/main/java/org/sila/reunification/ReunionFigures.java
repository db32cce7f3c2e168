package org.sila.reunification;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sila.sources.SourceFigures;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many people were brought together with their family because of a source; by indexes match_of_source and of the match. */
@Component
@Order(4)
class ReunionFigures implements SourceFigures {

    private final JdbcClient jdbc;

    ReunionFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> of(Collection<UUID> sourceIds) {
        return List.of(Figure.of(
                "reunification.figure.reunited",
                jdbc.sql("""
                        select count(distinct match.case_id)
                        from match join reunification on reunification.match_id = match.id
                        where match.source_id = any(:ids) and match.state = 'CONFIRMED'
                          and reunification.outcome = 'REUNITED'
                        """)
                        .param("ids", sourceIds.toArray(UUID[]::new))
                        .query(Long.class)
                        .single()));
    }
}
