package org.sila.matching.engine.population;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sila.matching.engine.population.Clans.Household;

/**
 * Two lists of one population: four-part names in one string, birth and sex. Of 57,506 people 28,185 stand in the first,
 * 55,202 in the second, 25,881 in both; whole households stand there together.
 */
final class FourPartLists {

    private static final double IN_BOTH = 25_881.0 / 57_506;
    private static final double IN_FIRST_ONLY = 2_304.0 / 57_506;
    private static final int BIRTH_DIFFERS = 50;
    private static final int SEX_DIFFERS = 7;
    private static final int PDF_IN_SECOND_LIST = 85;
    private static final Weighted<String> FIRST_HANDS = new Weighted<String>()
            .add("english", 68)
            .add("french", 5)
            .add("sloppy", 15)
            .add("formal", 12);
    private static final Weighted<String> SECOND_HANDS = new Weighted<String>()
            .add("formal", 40)
            .add("english", 34)
            .add(Romaniser.MACHINE, 14)
            .add("sloppy", 12);

    private final People people;
    private final SplittableRandom random;
    private final boolean yearOnly;
    private final boolean firstLatin;
    private final boolean secondLatin;
    private final Romaniser first;
    private final Romaniser second;
    private final Difference.Quota differences = new Difference.Quota();
    private final Ids ids = new Ids();

    FourPartLists(People people, Kind kind, RealSpellings real, SplittableRandom random) {
        this.people = people;
        this.random = random;
        this.yearOnly = kind != Kind.FOUR_PART_ARABIC;
        this.firstLatin = kind == Kind.FOUR_PART_LATIN;
        this.secondLatin = kind == Kind.FOUR_PART_LATIN || kind == Kind.FOUR_PART_CROSS;
        this.first = new Romaniser(real, 72);
        this.second = new Romaniser(real, 72);
    }

    void write(int count, Ledger ledger) throws IOException {
        Clans clans = new Clans(people, random, new Weighted<Integer>().add(0, 1), 1938, 2023);
        int made = 0;
        while (made < count) {
            for (Household household : clans.next()) {
                for (Person person : struck(household)) {
                    if (made == count) {
                        return;
                    }
                    person(person, ledger);
                    made++;
                }
            }
        }
    }

    /** Some households lose one member, others nearly all. */
    private List<Person> struck(Household household) {
        List<Person> members = new ArrayList<>(household.children());
        members.add(household.father());
        members.add(household.mother());
        int share = Slips.chance(35, random) ? 85 : 22;
        members.removeIf(member -> !Slips.chance(share, random) || (!member.male() && Slips.chance(25, random)));
        return members;
    }

    private void person(Person person, Ledger ledger) throws IOException {
        double where = random.nextDouble();
        boolean inFirst = where < IN_BOTH + IN_FIRST_ONLY;
        boolean inSecond = where < IN_BOTH || !inFirst;
        List<Name> names = List.of(person.given(), person.father(), person.grandfather(), person.family());
        List<String> proper = names.stream().map(Name::written).toList();
        Difference difference = differences.next(proper);
        boolean changedInSecond =
                Slips.chance(difference == Difference.LAM_ALEF_TURNED ? PDF_IN_SECOND_LIST : 50, random);
        List<String> changed = difference.applied(proper, people.men().draw(random), random);
        LocalDate birth = person.birth();
        LocalDate otherBirth = random.nextInt(1000) < BIRTH_DIFFERS ? wrong(birth) : birth;
        String sex = person.male() ? "M" : "F";
        String otherSex = random.nextInt(1000) < SEX_DIFFERS ? (person.male() ? "F" : "M") : sex;
        String report = inFirst ? ids.report() : "";
        String record = inSecond ? ids.record() : "";
        if (inFirst) {
            String name = firstLatin
                    ? latin(first, FIRST_HANDS, names, changedInSecond ? Difference.NONE : difference)
                    : String.join(" ", changedInSecond ? proper : changed);
            ledger.report(row(report, name, birth, sex));
        }
        if (inSecond) {
            String name = secondLatin
                    ? latin(second, SECOND_HANDS, names, changedInSecond ? difference : Difference.NONE)
                    : String.join(" ", changedInSecond ? changed : proper);
            ledger.record(row(record, name, otherBirth, otherSex));
        }
        if (inFirst && inSecond) {
            ledger.link(report, record);
        }
    }

    /** In Latin letters only slips and other components are left of the differences. */
    private String latin(Romaniser list, Weighted<String> hands, List<Name> names, Difference difference) {
        String hand = hands.draw(random);
        List<String> parts =
                names.stream().map(name -> list.write(name, hand, random)).toList();
        if (difference == Difference.COMPONENT) {
            Name stranger = people.men().draw(random);
            Name spelled = new Name(list.write(stranger, hand, random), stranger.sounds());
            return String.join(" ", difference.applied(parts, spelled, random));
        }
        boolean slips = difference == Difference.LETTERS;
        return String.join(" ", slips ? difference.applied(parts, names.get(0), random) : parts);
    }

    private Row row(String id, String name, LocalDate birth, String sex) {
        return new Row()
                .with(Column.ID, id)
                .with(Column.FULL_NAME, name)
                .with(Column.SEX, sex)
                .with(Column.BIRTH_DATE, yearOnly ? String.valueOf(birth.getYear()) : birth.toString());
    }

    /** Another birth than the right one: mostly one of day, month and year is wrong. */
    private LocalDate wrong(LocalDate birth) {
        LocalDate wrong = birth;
        while (wrong.equals(birth)) {
            int kind = random.nextInt(100);
            if (kind < 25) {
                wrong = birth.plusDays(random.nextInt(41) - 20);
            } else if (kind < 40) {
                wrong = birth.plusMonths(random.nextInt(11) - 5);
            } else if (kind < 50 && birth.getDayOfMonth() <= 12) {
                wrong = LocalDate.of(birth.getYear(), birth.getDayOfMonth(), birth.getMonthValue());
            } else if (kind < 85) {
                wrong = birth.plusYears(random.nextInt(7) - 3);
            } else if (kind < 92) {
                wrong = birth.plusYears(random.nextBoolean() ? 10 : -10);
            } else {
                wrong = LocalDate.ofYearDay(
                        Math.max(1930, birth.getYear() - 6 + random.nextInt(13)), 1 + random.nextInt(365));
            }
        }
        return wrong;
    }
}
