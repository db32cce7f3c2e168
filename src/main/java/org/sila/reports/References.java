package org.sila.reports;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws references that nobody has: no report, no draft that was given one early, and nothing of another module. */
@Component
class References {

    private final JdbcClient jdbc;
    private final RandomGenerator random;
    private final Supplier<Stream<OtherReceipts>> others;

    @Autowired
    References(JdbcClient jdbc, ObjectProvider<OtherReceipts> others) {
        this(jdbc, new SecureRandom(), others::orderedStream);
    }

    References(JdbcClient jdbc, RandomGenerator random, Supplier<Stream<OtherReceipts>> others) {
        this.jdbc = jdbc;
        this.random = random;
        this.others = others;
    }

    /** One of them. */
    Reference free() {
        return free(1).get(0);
    }

    /** As many, all different. Among half a million reports, about one draw in fifty thousand is taken already. */
    List<Reference> free(int count) {
        Set<String> free = new LinkedHashSet<>();
        while (free.size() < count) {
            Set<String> drawn = new LinkedHashSet<>();
            while (free.size() + drawn.size() < count) {
                drawn.add(Reference.random(random).value());
            }
            drawn.removeAll(taken(drawn));
            others.get().forEach(other -> drawn.removeAll(other.taken(drawn)));
            free.addAll(drawn);
        }
        return new ArrayList<>(free).stream().map(Reference::new).toList();
    }

    /** The unique indexes of both columns. */
    private List<String> taken(Set<String> drawn) {
        return jdbc.sql("""
                select reference from report where reference = any(:drawn)
                union all
                select reference from report_draft where reference = any(:drawn)
                """)
                .param("drawn", drawn.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
