package org.sila.matching;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.Role;
import org.sila.sources.SourceFigures;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For how many people sought something in a source was proposed, and confirmed; one statement, by index match_of_source. */
@Component
@Order(3)
class MatchFigures implements SourceFigures {

    private static final Set<Role> READERS = Set.of(Role.CASEWORKER, Role.SUPERVISOR);

    private final JdbcClient jdbc;

    MatchFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> of(Collection<UUID> sourceIds) {
        UUID only = sourceIds.size() == 1 ? sourceIds.iterator().next() : null;
        return jdbc.sql("""
                select count(distinct case_id) filter (where state in ('SUGGESTED', 'IN_REVIEW', 'REOPENED')),
                       count(distinct case_id) filter (where state = 'SECOND_REVIEW'),
                       count(distinct case_id) filter (where state = 'CONFIRMED'),
                       count(distinct case_id) filter (where state = 'WITHDRAWN')
                from match where source_id = any(:ids)
                """)
                .param("ids", sourceIds.toArray(UUID[]::new))
                .query((row, number) -> List.of(
                        new Figure("matching.figure.proposed", row.getLong(1), list(QueueTab.REVIEW, only), READERS),
                        new Figure("matching.figure.accepted", row.getLong(2), list(QueueTab.CONFIRM, only), READERS),
                        new Figure("matching.figure.confirmed", row.getLong(3), list(QueueTab.DECIDED, only), READERS),
                        Figure.of("matching.figure.withdrawn", row.getLong(4))))
                .single();
    }

    private static @Nullable String list(QueueTab tab, @Nullable UUID source) {
        return source == null ? null : new QueueFilter(tab, "", "", source, null, false).list();
    }
}
