package org.sila.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facilities that there are at one time, with their names; never changes. */
final class KnownFacilities {

    private final Map<String, Facility> byCode = new LinkedHashMap<>();
    private final Map<String, String> mergedInto;
    private volatile @Nullable Map<String, Facility> byName;

    KnownFacilities(List<Facility> known, Map<String, String> mergedInto) {
        known.forEach(facility -> byCode.put(facility.code(), facility));
        this.mergedInto = Map.copyOf(mergedInto);
    }

    List<Facility> all() {
        return List.copyOf(byCode.values());
    }

    Optional<Facility> named(String asWritten) {
        return Optional.ofNullable(byName().get(Folding.fold(asWritten)));
    }

    Optional<Facility> coded(String code) {
        return Optional.ofNullable(byCode.get(mergedInto.getOrDefault(code, code)));
    }

    List<Facility> partsOf(Facility whole) {
        return byCode.values().stream()
                .filter(part -> part.parent().equals(whole.code()))
                .toList();
    }

    List<Facility> like(String lookedFor) {
        if (lookedFor.isBlank()) {
            return all();
        }
        String folded = Folding.fold(lookedFor);
        if (folded.isEmpty()) {
            return List.of();
        }
        List<Facility> found = new ArrayList<>();
        named(lookedFor).ifPresent(found::add);
        for (Facility facility : byCode.values()) {
            if (!found.contains(facility) && isCalledLike(facility, List.of(folded.split(" ")))) {
                found.add(facility);
            }
        }
        return List.copyOf(found);
    }

    String key(String asWritten) {
        String folded = Folding.fold(asWritten);
        Facility known = byName().get(folded);
        return known == null ? (folded.isEmpty() ? "" : "~" + folded) : known.code();
    }

    String wholeKey(String asWritten) {
        String key = key(asWritten);
        Facility known = byCode.get(key);
        while (known != null && !known.parent().isEmpty()) {
            key = known.parent();
            known = byCode.get(key);
        }
        return key;
    }

    /** Folds the names when one is first asked for: a command that never asks starts sooner. */
    private Map<String, Facility> byName() {
        Map<String, Facility> names = byName;
        if (names == null) {
            names = new HashMap<>();
            for (Facility facility : byCode.values()) {
                for (String name : names(facility)) {
                    names.putIfAbsent(Folding.fold(name), facility);
                }
            }
            byName = names;
        }
        return names;
    }

    private static List<String> names(Facility facility) {
        return Places.names(facility.arabic(), facility.english(), facility.aliases());
    }

    private static boolean isCalledLike(Facility facility, List<String> words) {
        return names(facility).stream()
                .map(Folding::foldAll)
                .anyMatch(name -> words.stream().allMatch(word -> has(name, word)));
    }

    private static boolean has(String name, String word) {
        boolean number = word.chars().allMatch(Character::isDigit);
        return number ? List.of(name.split(" ")).contains(word) : name.contains(word);
    }
}
