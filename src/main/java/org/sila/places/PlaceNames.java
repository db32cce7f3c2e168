package org.sila.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The places that there are at one time, by their names; never changes. A name that several places share leads to none of
 * them, but to what all of them lie in, unless the same text says more.
 */
final class PlaceNames {

    /** Between levels: commas and strokes, a dash between words, a bracket, a word that begins another level. */
    private static final Pattern BETWEEN_LEVELS =
            Pattern.compile("\\s+[-–—]\\s+|(?<=\\p{IsArabic})\\s*[-–—]\\s*(?=\\p{IsArabic})"
                    + "|[,،/()؛;]|\\s+(?=(?:محافظة|ب?ريف|منطقة|ناحية|قضاء)\\s)");

    private static final int MOST_WORDS = 5;
    private static final int MOST_KEPT = 20_000;

    private final Map<String, Place> byCode = new LinkedHashMap<>();
    private final Map<String, List<Place>> byKey = new HashMap<>();
    private final Map<String, NamedPlace> asked = new ConcurrentHashMap<>();

    PlaceNames(Collection<Place> places) {
        places.forEach(place -> byCode.put(place.code(), place));
        for (Place place : places) {
            Set<String> keys = new LinkedHashSet<>();
            place.names().forEach(name -> keys.addAll(PlaceKey.all(name)));
            keys.forEach(
                    key -> byKey.computeIfAbsent(key, any -> new ArrayList<>(1)).add(place));
        }
    }

    List<Place> all() {
        return List.copyOf(byCode.values());
    }

    @Nullable
    Place coded(String code) {
        return byCode.get(code);
    }

    /** The place itself, then what it lies in, up to its governorate. */
    List<Place> upwards(Place place) {
        List<Place> upwards = new ArrayList<>(4);
        Place at = place;
        while (at != null && !upwards.contains(at)) {
            upwards.add(at);
            at = byCode.get(at.parent());
        }
        return upwards;
    }

    NamedPlace named(String written) {
        NamedPlace known = asked.get(written);
        if (known == null) {
            known = find(written);
            if (asked.size() < MOST_KEPT) {
                asked.put(written, known);
            }
        }
        return known;
    }

    private NamedPlace find(String written) {
        List<Place> whole = candidates(written);
        if (!whole.isEmpty()) {
            return said(shared(whole));
        }
        List<List<Place>> levels = Arrays.stream(BETWEEN_LEVELS.split(written))
                .map(this::candidates)
                .filter(level -> !level.isEmpty())
                .toList();
        return levels.isEmpty() ? runTogether(written) : together(levels);
    }

    /** A place and its governorate with nothing between them. */
    private NamedPlace runTogether(String written) {
        String[] words = written.split(" ");
        if (words.length > MOST_WORDS) {
            return NamedPlace.NONE;
        }
        for (int at = 1; at < words.length; at++) {
            List<Place> before = candidates(String.join(" ", Arrays.copyOfRange(words, 0, at)));
            List<Place> after = candidates(String.join(" ", Arrays.copyOfRange(words, at, words.length)));
            if (!before.isEmpty() && !after.isEmpty() && (isGovernorate(before) || isGovernorate(after))) {
                return together(List.of(before, after));
            }
        }
        return NamedPlace.NONE;
    }

    private boolean isGovernorate(List<Place> candidates) {
        Place place = shared(candidates);
        return place != null && place.kind() == Place.Kind.GOVERNORATE;
    }

    /** The finest place that all the text agrees to; the first word stands where the text contradicts itself. */
    private NamedPlace together(List<List<Place>> levels) {
        Place sure = null;
        for (List<Place> level : levels) {
            sure = finer(sure, shared(level));
        }
        for (List<Place> level : levels) {
            if (sure != null && level.size() > 1) {
                sure = finer(sure, shared(near(level, sure)));
            }
        }
        return said(sure);
    }

    /** Those that lie in the place; else those of its governorate. */
    private List<Place> near(List<Place> candidates, Place place) {
        List<Place> within =
                candidates.stream().filter(one -> upwards(one).contains(place)).toList();
        return !within.isEmpty()
                ? within
                : candidates.stream()
                        .filter(one -> one.governorate().equals(place.governorate()))
                        .toList();
    }

    private static @Nullable Place finer(@Nullable Place before, @Nullable Place next) {
        if (before == null || next == null) {
            return next == null ? before : next;
        }
        boolean agrees = next.governorate().equals(before.governorate());
        return agrees && next.kind().compareTo(before.kind()) >= 0 ? next : before;
    }

    private List<Place> candidates(String written) {
        for (String key : PlaceKey.alternatives(written)) {
            List<Place> found = byKey.get(key);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    /** The finest place that all of them are or lie in; null where there is none. */
    private @Nullable Place shared(List<Place> candidates) {
        if (candidates.isEmpty()) {
            return null;
        }
        List<Place> shared = new ArrayList<>(upwards(candidates.get(0)));
        candidates.forEach(one -> shared.retainAll(upwards(one)));
        return shared.isEmpty() ? null : shared.get(0);
    }

    /** @param place null where several places are called so that share nothing */
    private static NamedPlace said(@Nullable Place place) {
        return place == null ? NamedPlace.SEVERAL : new NamedPlace(place, false);
    }
}
