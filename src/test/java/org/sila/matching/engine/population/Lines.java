package org.sila.matching.engine.population;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;

/** Writes one person as the lines of a family's report and of six kinds of list; each fills other columns. */
final class Lines {

    /**
     * Of a hundred names in Latin letters, how many in the people's own hand; the rest in the hands of the world.
     */
    private static final int OWN_HAND = 35;

    private static final int LATIN_REPORTS = 26;
    private static final Weighted<String> HANDS = new Weighted<String>()
            .add("english", 38)
            .add("french", 14)
            .add("german", 9)
            .add("turkish", 8)
            .add("kurdish", 6)
            .add("formal", 6)
            .add("sloppy", 7)
            .add(Romaniser.MACHINE, 12);

    /** Kinds of list. */
    enum Source {
        REGISTER(10, false),
        HOSPITAL(14, false),
        NGO(4, false),
        NGO_LATIN(6, false),
        RELEASE(16, false),
        SCAN(26, true);

        private final int slips;
        private final boolean scanned;

        Source(int slips, boolean scanned) {
            this.slips = slips;
            this.scanned = scanned;
        }
    }

    private final Places places;
    private final Romaniser romaniser;
    private final String ownHand;
    private final SplittableRandom random;

    Lines(Places places, Romaniser romaniser, String ownHand, SplittableRandom random) {
        this.places = places;
        this.romaniser = romaniser;
        this.ownHand = ownHand;
        this.random = random;
    }

    Row report(String id, Person person, Fate fate) {
        Writer writer = writer(Slips.chance(LATIN_REPORTS, random), 4, false);
        Row row = new Row().with(Column.ID, id);
        parts(row, writer, person);
        row.with(Column.GRANDFATHER_NAME, sometimes(34) ? writer.name(person.grandfather()) : "")
                .with(Column.MOTHER_NAME, sometimes(89) ? writer.mother(person, 62) : "")
                .with(Column.NICKNAME, sometimes(18) ? writer.kunya(person) : "")
                .with(Column.SEX, sex(person))
                .with(Column.BIRTH_DATE, sometimes(90) ? Dates.birth(person.birth(), 67, random) : "")
                .with(Column.ORIGIN, places.name(person.home(), writer.latin(), random))
                .with(Column.NATIONAL_ID, sometimes(21) ? digits(person.nationalNumber()) : "")
                .with(Column.REGISTRY_NO, sometimes(21) ? digits(person.registry()) : "")
                .with(Column.EVENT_DATE, Dates.written(taken(fate), 24, 51, random))
                .with(Column.EVENT_PLACE, places.name(fate.place(), writer.latin(), random))
                .with(Column.STATUS, "missing")
                .with(Column.SOURCE, "family");
        if (sometimes(51)) {
            row.with(Column.FACILITY, facility(sometimes(38) ? fate.facility() : Fate.anyFacility(random), writer));
        }
        return row;
    }

    Row record(String id, Source source, Person person, Fate fate) {
        Writer writer = writer(source == Source.NGO_LATIN, source.slips, source.scanned);
        Row row = new Row()
                .with(Column.ID, id)
                .with(Column.SEX, sometimes(69) ? sex(person) : "")
                .with(Column.FACILITY, facility(fate.facility(), writer))
                .with(Column.STATUS, fate.status())
                .with(Column.SOURCE, source.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        switch (source) {
            case REGISTER -> register(row, writer, person, fate);
            case HOSPITAL -> hospital(row, writer, person, fate);
            case NGO, NGO_LATIN -> organisation(row, writer, person, fate);
            default -> oneString(row, writer, person, fate);
        }
        return row;
    }

    private void register(Row row, Writer writer, Person person, Fate fate) {
        parts(row, writer, person);
        row.with(Column.MOTHER_NAME, writer.mother(person, 62))
                .with(Column.BIRTH_DATE, sometimes(91) ? Dates.birth(person.birth(), 33, random) : "")
                .with(Column.ORIGIN, places.name(person.home(), false, random))
                .with(Column.NATIONAL_ID, sometimes(38) ? digits(person.nationalNumber()) : "")
                .with(Column.REGISTRY_NO, sometimes(49) ? digits(person.registry()) : "")
                .with(Column.EVENT_DATE, taken(fate).toString());
    }

    private void hospital(Row row, Writer writer, Person person, Fate fate) {
        LocalDate seen = fate.later().plusDays(random.nextInt(31) - 15);
        row.with(Column.GIVEN_NAME, writer.name(person.given()))
                .with(Column.FATHER_NAME, writer.name(person.father()))
                .with(Column.FAMILY_NAME, sometimes(60) ? writer.family(person.family()) : "")
                .with(Column.AGE, String.valueOf(Dates.age(person.birth(), seen, random)))
                .with(Column.AGE_ON, seen.toString())
                .with(Column.EVENT_DATE, seen.plusDays(random.nextInt(31) - 15).toString());
    }

    private void organisation(Row row, Writer writer, Person person, Fate fate) {
        row.with(Column.GIVEN_NAME, writer.name(person.given()))
                .with(Column.FATHER_NAME, sometimes(71) ? writer.name(person.father()) : "")
                .with(Column.FAMILY_NAME, writer.family(person.family()))
                .with(Column.MOTHER_NAME, sometimes(62) ? writer.mother(person, 60) : "")
                .with(Column.NICKNAME, sometimes(88) ? writer.kunya(person) : "")
                .with(Column.BIRTH_DATE, sometimes(72) ? Dates.birth(person.birth(), 41, random) : "")
                .with(Column.ORIGIN, sometimes(68) ? places.name(person.home(), writer.latin(), random) : "")
                .with(Column.EVENT_DATE, Dates.written(taken(fate), 33, 33, random));
    }

    private void oneString(Row row, Writer writer, Person person, Fate fate) {
        String father = sometimes(88) ? writer.name(person.father()) + " " : "";
        LocalDate dated = fate.later().plusDays(random.nextInt(31) - 15);
        row.with(Column.FULL_NAME, writer.name(person.given()) + " " + father + writer.family(person.family()))
                .with(Column.MOTHER_NAME, sometimes(39) ? writer.mother(person, 62) : "")
                .with(Column.BIRTH_DATE, sometimes(66) ? Dates.birth(person.birth(), 9, random) : "")
                .with(Column.ORIGIN, sometimes(50) ? places.name(person.home(), false, random) : "")
                .with(Column.EVENT_DATE, dated.toString());
    }

    private void parts(Row row, Writer writer, Person person) {
        row.with(Column.GIVEN_NAME, writer.name(person.given()))
                .with(Column.FATHER_NAME, writer.name(person.father()))
                .with(Column.FAMILY_NAME, writer.family(person.family()));
    }

    private Writer writer(boolean latin, int slips, boolean scanned) {
        String hand = !latin ? "" : sometimes(OWN_HAND) ? ownHand : HANDS.draw(random);
        return new Writer(romaniser, hand, slips, scanned, random);
    }

    private LocalDate taken(Fate fate) {
        return sometimes(3) ? fate.taken().plusDays(random.nextInt(80) - 40) : fate.taken();
    }

    /** One of a hundred numbers has a wrong digit. */
    private String digits(long number) {
        String digits = String.valueOf(number);
        int at = random.nextInt(digits.length());
        return sometimes(1) ? digits.substring(0, at) + random.nextInt(10) + digits.substring(at + 1) : digits;
    }

    private static String facility(String[] names, Writer writer) {
        return names[writer.latin() ? 1 : 0];
    }

    private static String sex(Person person) {
        return person.male() ? "M" : "F";
    }

    private boolean sometimes(int ofHundred) {
        return Slips.chance(ofHundred, random);
    }
}
