package org.sila.matching.engine.population;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What happened to a person.
 *
 * @param place where they were taken, as an index of places
 * @param later a later day that other lists date: of admission, release, death
 */
record Fate(LocalDate taken, int place, String[] facility, String status, LocalDate later) {

    private static final List<String[]> FACILITIES = NameLists.rows("facilities.tsv");
    private static final Weighted<Integer> YEARS = new Weighted<Integer>()
            .add(2011, 36)
            .add(2012, 24)
            .add(2013, 15)
            .add(2014, 10)
            .add(2015, 5)
            .add(2016, 4)
            .add(2017, 2.5)
            .add(2018, 1.3)
            .add(2019, 0.9)
            .add(2020, 0.7)
            .add(2022, 0.4)
            .add(2024, 0.2);
    private static final Weighted<String> STATUSES = new Weighted<String>()
            .add("released", 34)
            .add("transferred", 17)
            .add("detained", 17)
            .add("deceased", 16)
            .add("unknown", 16);

    static Fate of(int home, Weighted<Integer> places, SplittableRandom random) {
        LocalDate taken = LocalDate.ofYearDay(YEARS.draw(random), 1 + random.nextInt(365));
        int place = random.nextInt(100) < 58 ? home : places.draw(random);
        return of(taken, place, anyFacility(random), random);
    }

    /** Of a brother taken about the same time; where they were held and what became of them is each one's own. */
    Fate together(SplittableRandom random) {
        String[] held = random.nextInt(100) < 55 ? facility : anyFacility(random);
        return of(
                taken.plusDays(random.nextInt(60) < 40 ? random.nextInt(10) : random.nextInt(200)),
                place,
                held,
                random);
    }

    private static Fate of(LocalDate taken, int place, String[] facility, SplittableRandom random) {
        int days = random.nextInt(100) < 15 ? random.nextInt(150) : 150 + (int) (-900 * Math.log(random.nextDouble()));
        return new Fate(taken, place, facility, STATUSES.draw(random), taken.plusDays(Math.min(days, 4800)));
    }

    static String[] anyFacility(SplittableRandom random) {
        return FACILITIES.get(random.nextInt(FACILITIES.size()));
    }
}
