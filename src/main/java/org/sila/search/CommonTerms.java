package org.sila.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which terms very many people have, as the database counts them for its own plans; read anew now and then. */
@Component
class CommonTerms {

    private static final Duration READ_EVERY = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Known known = new Known(Map.of(), Instant.MIN);

    CommonTerms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param shares how many of all have each, of those that are counted */
    private record Known(Map<Integer, Float> shares, Instant until) {}

    /** The commonest first; those that are not counted in the order of their ids, since common names were met first. */
    List<Integer> commonestFirst(Collection<Integer> terms) {
        Map<Integer, Float> shares = shares();
        return terms.stream()
                .sorted(Comparator.<Integer, Float>comparing(term -> -shares.getOrDefault(term, 0f))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private Map<Integer, Float> shares() {
        if (clock.instant().isAfter(known.until())) {
            known = new Known(read(), clock.instant().plus(READ_EVERY));
        }
        return known.shares();
    }

    private Map<Integer, Float> read() {
        Map<Integer, Float> shares = new HashMap<>();
        jdbc.sql("""
                select term, max(share)
                from pg_stats,
                     unnest(most_common_elems::text::integer[], most_common_elem_freqs) as counted (term, share)
                where schemaname = current_schema() and tablename in ('search_record', 'search_report')
                    and attname = 'terms' and term is not null
                group by term
                """).query(row -> {
            shares.put(row.getInt(1), row.getFloat(2));
        });
        return shares;
    }
}
