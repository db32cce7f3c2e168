package org.sila.matching.engine.population;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sila.matching.engine.population.Clans.Household;

/** Reports of families and records of six kinds of list about people who were taken, half of them on both sides. */
final class SyrianLists {

    private static final int REPORTED = 50;
    private static final int REPORTED_TWICE = 5;
    private static final int RECORDED = 60;
    private static final Weighted<Integer> RECORDS =
            new Weighted<Integer>().add(1, 60).add(2, 31).add(3, 9);
    private static final Weighted<Integer> TAKEN_OF_HOUSEHOLD =
            new Weighted<Integer>().add(1, 78).add(2, 15).add(3, 5).add(4, 2);

    private final Clans clans;
    private final Weighted<Integer> homes;
    private final SplittableRandom random;
    private final Lines lines;
    private final Ids ids = new Ids();

    SyrianLists(People people, RealSpellings real, SplittableRandom random) {
        Places places = new Places();
        this.random = random;
        this.homes = places.homes();
        this.clans = new Clans(people, random, homes, 1915, 2004);
        this.lines = new Lines(places, new Romaniser(real, 0), people.hand(), random);
    }

    void write(int people, Ledger ledger) throws IOException {
        int made = 0;
        while (made < people) {
            for (Household household : clans.next()) {
                Fate first = null;
                for (Person person : taken(household)) {
                    if (made == people) {
                        return;
                    }
                    Fate fate = first == null || random.nextInt(100) >= 70
                            ? Fate.of(person.home(), homes, random)
                            : first.together(random);
                    first = first == null ? fate : first;
                    person(person, fate, ledger);
                    made++;
                }
            }
        }
    }

    private List<Person> taken(Household household) {
        List<Person> possible = new ArrayList<>(household.children());
        if (random.nextInt(100) < 10) {
            possible.add(household.father());
        }
        possible.removeIf(person -> person.birth().getYear() < 1944
                || person.birth().getYear() > 2003
                || (!person.male() && random.nextInt(100) >= 11));
        int count = TAKEN_OF_HOUSEHOLD.draw(random);
        while (possible.size() > count) {
            possible.remove(random.nextInt(possible.size()));
        }
        return possible;
    }

    private void person(Person person, Fate fate, Ledger ledger) throws IOException {
        List<String> reports = new ArrayList<>();
        if (Slips.chance(REPORTED, random)) {
            int count = Slips.chance(REPORTED_TWICE, random) ? 2 : 1;
            for (int i = 0; i < count; i++) {
                reports.add(ids.report());
                ledger.report(lines.report(reports.get(i), person, fate));
            }
        }
        if (Slips.chance(RECORDED, random)) {
            for (Lines.Source source : sources(RECORDS.draw(random))) {
                String id = ids.record();
                ledger.record(lines.record(id, source, person, fate));
                for (String report : reports) {
                    ledger.link(report, id);
                }
            }
        }
    }

    private List<Lines.Source> sources(int count) {
        List<Lines.Source> sources = new ArrayList<>(List.of(Lines.Source.values()));
        while (sources.size() > count) {
            sources.remove(random.nextInt(sources.size()));
        }
        return sources;
    }
}
