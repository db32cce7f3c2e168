package org.sila.matching.engine.population;

import java.util.SplittableRandom;

/**
 * Writes the names of one line, in Arabic or in one Latin hand, with the slips of its kind of list.
 *
 * @param hand the Latin hand; empty for Arabic
 * @param slips of a hundred words, how many have a slip
 * @param scanned whether most slips are lost and confused dots
 */
record Writer(Romaniser romaniser, String hand, int slips, boolean scanned, SplittableRandom random) {

    boolean latin() {
        return !hand.isEmpty();
    }

    String name(Name name) {
        String text = latin() ? romaniser.write(name, hand, random) : Slips.careless(name.written(), random);
        if (!Slips.chance(slips, random)) {
            return text;
        }
        String slipped = scanned && Slips.chance(65, random) ? Slips.dots(text, random) : Slips.slip(text, random);
        return scanned && Slips.chance(12, random) ? Slips.dots(slipped, random) : slipped;
    }

    /** Families lose and gain the article. */
    String family(Name family) {
        boolean loses = family.sounds().startsWith("al-") && Slips.chance(7, random);
        return name(loses ? family.indefinite() : family);
    }

    String mother(Person person, int withFamily) {
        String given = name(person.mother());
        return Slips.chance(withFamily, random) ? given + " " + family(person.mothersFamily()) : given;
    }

    String kunya(Person person) {
        Name son = Slips.chance(5, random) ? person.father() : person.firstSon();
        String of = name(son);
        if (latin()) {
            return (person.male() ? Slips.chance(60, random) ? "Abu " : "Abou " : "Um ") + of;
        }
        String parent = person.male() ? Slips.chance(65, random) ? "ابو " : "أبو " : "أم ";
        return parent + of;
    }
}
