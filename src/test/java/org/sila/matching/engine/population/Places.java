package org.sila.matching.engine.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Places and how lists name them: the governorate, the town, or both; old and new names. */
final class Places {

    private static final String FILE = "/org/sila/matching/engine/benchmark/places.tsv";
    private static final Map<String, Integer> PEOPLE = Map.ofEntries(
            Map.entry("ريف دمشق", 17),
            Map.entry("حلب", 16),
            Map.entry("حمص", 13),
            Map.entry("درعا", 12),
            Map.entry("إدلب", 11),
            Map.entry("دمشق", 10),
            Map.entry("حماة", 10),
            Map.entry("دير الزور", 8),
            Map.entry("اللاذقية", 6),
            Map.entry("الحسكة", 6),
            Map.entry("الرقة", 4),
            Map.entry("السويداء", 3),
            Map.entry("طرطوس", 3),
            Map.entry("القنيطرة", 2));

    private final List<Place> places = new ArrayList<>();
    private final Map<String, Place> governorates = new HashMap<>();

    /** A place with its names in both scripts; a governorate is its own governorate. */
    private record Place(String id, String governorate, List<String> arabic, List<String> latin) {}

    Places() {
        for (String[] cells : NameLists.rows(FILE)) {
            List<String> names = List.of(cells[2].split("\\|"));
            Place place = new Place(
                    cells[0],
                    cells[1],
                    names.stream().filter(Slips::isArabic).toList(),
                    names.stream().filter(name -> !Slips.isArabic(name)).toList());
            places.add(place);
            if (place.id().equals(place.governorate())) {
                governorates.put(place.id(), place);
            }
        }
    }

    /** The towns, each as often as its governorate has people. */
    Weighted<Integer> homes() {
        Map<String, Integer> towns = new HashMap<>();
        places.forEach(place -> towns.merge(place.governorate(), 1, Integer::sum));
        Weighted<Integer> homes = new Weighted<>();
        for (int i = 0; i < places.size(); i++) {
            Place governorate = governorates.get(places.get(i).governorate());
            if (governorate != null) {
                int people = PEOPLE.getOrDefault(governorate.arabic().get(0), 2);
                homes.add(i, people / (double) towns.get(governorate.id()));
            }
        }
        return homes;
    }

    /** Names the place as lists do, coarser or finer. */
    String name(int home, boolean latin, SplittableRandom random) {
        Place place = places.get(home);
        Place governorate = governorates.getOrDefault(place.governorate(), place);
        int form = random.nextInt(100);
        String coarse = pick(latin ? governorate.latin() : governorate.arabic(), random);
        if (form < 33) {
            return coarse;
        }
        String fine = pick(latin ? place.latin() : place.arabic(), random);
        return form < 47 && !latin && !coarse.equals(fine) ? coarse + " - " + fine : fine;
    }

    private static String pick(List<String> names, SplittableRandom random) {
        return names.size() > 1 && random.nextInt(100) < 35
                ? names.get(1 + random.nextInt(names.size() - 1))
                : names.get(0);
    }
}
