package org.sila.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sila.matching.engine.MatchingEngine;
import org.sila.matching.engine.keys.BlockingKey;
import org.sila.matching.engine.profile.Profile;
import org.springframework.stereotype.Component;

/** Writes down what mentions are found by and how common their names are, in place of what was written of them before. */
@Component
class IndexMentions {

    private final MatchingEngine engine;
    private final KeyStore keys;
    private final NameCounts names;

    IndexMentions(MatchingEngine engine, KeyStore keys, NameCounts names) {
        this.engine = engine;
        this.keys = keys;
        this.names = names;
    }

    /** Within a transaction. A record without a profile is left with nothing. */
    void records(Collection<UUID> ids, Map<UUID, Profile> profiles) {
        keys.records().replace(ids, keysOf(profiles));
        names.countRecords(ids, profiles);
    }

    /** Within a transaction. A report without a profile is left with nothing. */
    void reports(Collection<UUID> ids, Map<UUID, Profile> profiles) {
        keys.reports().replace(ids, keysOf(profiles));
        names.countReports(ids, profiles);
    }

    private Map<UUID, List<BlockingKey>> keysOf(Map<UUID, Profile> profiles) {
        return profiles.entrySet().parallelStream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> engine.keys(entry.getValue())));
    }
}
