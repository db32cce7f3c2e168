package org.sila.matching.engine.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Families as trees, one clan after the other: a grandfather, his sons, their wives and children. Brothers and sisters
 * share father, grandfather, family and mother; eldest sons often carry their grandfather's name, so cousins do too.
 */
final class Clans {

    private final People people;
    private final SplittableRandom random;
    private final Weighted<Integer> homes;
    private final int earliestFather;
    private final int latestBirth;

    /**
     * @param homes places by how many people are from there
     * @param earliestFather no father is born before; the last about fifty years later
     */
    Clans(People people, SplittableRandom random, Weighted<Integer> homes, int earliestFather, int latestBirth) {
        this.people = people;
        this.random = random;
        this.homes = homes;
        this.earliestFather = earliestFather;
        this.latestBirth = latestBirth;
    }

    /** One household: the parents first, then the children, the eldest first. */
    record Household(Person father, Person mother, List<Person> children) {}

    /** The households of one grandfather's sons. */
    List<Household> next() {
        Name family = people.families().draw(random);
        Name greatGrandfather = people.men().draw(random);
        Name grandfather = people.men().draw(random);
        int home = homes.draw(random);
        int registry = 1 + random.nextInt(random.nextInt(3) == 0 ? 3000 : 900);
        int sons = 1 + (random.nextInt(100) < 45 ? 0 : 1 + random.nextInt(3));
        int firstBorn = earliestFather + random.nextInt(50);
        List<Name> taken = new ArrayList<>();
        List<Household> households = new ArrayList<>();
        Name grandmother = people.women().draw(random);
        Name grandmothersFamily = people.families().draw(random);
        for (int son = 0; son < sons; son++) {
            Name given = son == 0 && random.nextInt(100) < 35 ? greatGrandfather : other(people.men(), taken);
            taken.add(given);
            Person father = person(
                    true,
                    given,
                    grandfather,
                    greatGrandfather,
                    family,
                    grandmother,
                    grandmothersFamily,
                    day(firstBorn + 2 * son + random.nextInt(2)),
                    registry,
                    home);
            households.add(household(father, registry));
        }
        return households;
    }

    private Household household(Person father, int registry) {
        boolean cousins = random.nextInt(100) < 20;
        Person mother = person(
                false,
                people.women().draw(random),
                people.men().draw(random),
                cousins ? father.grandfather() : people.men().draw(random),
                cousins ? father.family() : people.families().draw(random),
                people.women().draw(random),
                people.families().draw(random),
                day(father.birth().getYear() - 3 + random.nextInt(11)),
                registry,
                father.home());
        int count = Math.min(11, 1 + random.nextInt(4) + random.nextInt(5));
        int year = Math.max(father.birth().getYear() + 18, mother.birth().getYear() + 16) + random.nextInt(14);
        List<Person> children = new ArrayList<>();
        List<Name> taken = new ArrayList<>();
        boolean hasSon = false;
        LocalDate birth = day(year);
        for (int child = 0; child < count && fits(birth, father, mother); child++) {
            boolean male = random.nextInt(100) < 51;
            boolean named = male && !hasSon && random.nextInt(100) < 38;
            Name given = named ? father.father() : other(male ? people.men() : people.women(), taken);
            hasSon |= male;
            taken.add(given);
            children.add(person(
                    male,
                    given,
                    father.given(),
                    father.father(),
                    father.family(),
                    mother.given(),
                    mother.family(),
                    birth,
                    registry,
                    father.home()));
            boolean twins = random.nextInt(100) < 2;
            birth = twins ? birth : birth.plusDays(330 + random.nextInt(1100));
        }
        return new Household(father, mother, children);
    }

    private boolean fits(LocalDate birth, Person father, Person mother) {
        return birth.getYear() <= latestBirth
                && birth.getYear() <= father.birth().getYear() + 48
                && birth.getYear() <= mother.birth().getYear() + 45;
    }

    private Person person(
            boolean male,
            Name given,
            Name father,
            Name grandfather,
            Name family,
            Name mother,
            Name mothersFamily,
            LocalDate birth,
            int registry,
            int home) {
        Name firstSon = random.nextInt(100) < 38 ? father : people.men().draw(random);
        long number = 10_000_000_000L + random.nextLong(90_000_000_000L);
        return new Person(
                male,
                given,
                father,
                grandfather,
                family,
                mother,
                mothersFamily,
                birth,
                firstSon,
                registry,
                number,
                home);
    }

    private Name other(Weighted<Name> names, List<Name> taken) {
        Name name = names.draw(random);
        for (int tries = 0; taken.contains(name) && tries < 20; tries++) {
            name = names.draw(random);
        }
        return name;
    }

    private LocalDate day(int year) {
        return LocalDate.ofYearDay(Math.min(year, latestBirth), 1 + random.nextInt(365));
    }
}
