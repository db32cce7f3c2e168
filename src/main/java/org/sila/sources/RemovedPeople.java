package org.sila.sources;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sila.person.PersonDescription;
import org.sila.person.PersonKey;
import org.sila.secrets.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose records were removed at their own wish: they stay removed, whichever list names them next. Only a keyed hash of what
 * tells the person from others is kept, so that nobody can be read out of it.
 */
@Repository
public class RemovedPeople {

    private static final String CONTEXT = "removed_person.person_index";

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;
    private final Clock clock;

    RemovedPeople(JdbcClient jdbc, BlindIndex blindIndex, Clock clock) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
        this.clock = clock;
    }

    /** @return false where the description would fit others as well, and is therefore not remembered */
    @Transactional
    boolean remember(PersonDescription person) {
        if (!PersonKey.tellsApart(person)) {
            return false;
        }
        jdbc.sql("insert into removed_person (person_index, removed_at) values (?, ?) on conflict do nothing")
                .params(index(person), Timestamp.from(clock.instant()))
                .update();
        return true;
    }

    /** Those of the people who were removed; one statement, however many, by primary key. */
    @Transactional(readOnly = true)
    public <T> Set<T> among(Map<T, PersonDescription> people) {
        Map<T, String> indexes = new LinkedHashMap<>();
        people.forEach((whose, person) -> {
            if (PersonKey.tellsApart(person)) {
                indexes.put(whose, hex(index(person)));
            }
        });
        Set<String> removed = Set.copyOf(found(indexes.values()));
        return indexes.entrySet().stream()
                .filter(one -> removed.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<String> found(Collection<String> indexes) {
        if (indexes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select encode(person_index, 'hex') from removed_person
                where person_index in (select decode(one, 'hex') from unnest(:indexes) as one)
                """)
                .param("indexes", indexes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private byte[] index(PersonDescription person) {
        return blindIndex.of(PersonKey.of(person), CONTEXT);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
