package org.sila.matching.engine.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.names.NameReader;
import org.sila.matching.engine.names.NameToken;

/** A gazetteer made of the names that the caller knows for each place, read as names of people are. */
public final class NamedPlaces implements Gazetteer {

    private static final Pattern BETWEEN_LEVELS = Pattern.compile("\\s+[-–]\\s+|[,،/]");

    private final Map<String, Located> byName = new HashMap<>();

    /** Adds a place under all its names; a name that is already taken keeps its first place. */
    public void add(long id, long governorate, List<String> names) {
        for (String name : names) {
            String key = key(name);
            if (!key.isEmpty()) {
                byName.putIfAbsent(key, new Located(id, governorate));
            }
        }
    }

    /** The finest place that the text names; of several levels, one that lies in a governorate named before it. */
    @Override
    public Optional<Located> locate(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Located found = byName.get(key(written));
        if (found != null) {
            return Optional.of(found);
        }
        for (String level : BETWEEN_LEVELS.split(written)) {
            found = finer(found, byName.get(key(level)));
        }
        return Optional.ofNullable(found);
    }

    private static @Nullable Located finer(@Nullable Located before, @Nullable Located next) {
        if (before == null || next == null) {
            return next == null ? before : next;
        }
        return next.governorate() == before.governorate() && next.id() != next.governorate() ? next : before;
    }

    private static String key(String name) {
        return NameReader.words(name).stream().map(NameToken::core).collect(Collectors.joining());
    }
}
