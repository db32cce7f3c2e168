package org.sila.matching.engine.population;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Composes family names from towns, trades, by-names, tribes and given names, as Levantine families got theirs. */
final class FamilyNames {

    private static final Name ABU = new Name("أبو", "abū");
    private static final Name HAJ = new Name("الحاج", "al-ḥāj");
    private static final Name SHAYKH = new Name("الشيخ", "al-šayḫ");
    private static final Name AL = new Name("آل", "āl");
    private static final Name AGHA = new Name("آغا", "āġā");
    private static final Name OGLU = new Name("أوغلو", "ōġlu");

    private final Weighted<Name> families = new Weighted<>();

    private FamilyNames() {}

    static Weighted<Name> syrian() {
        return new FamilyNames().syrian(1000).families;
    }

    static Weighted<Name> coastal() {
        FamilyNames names = new FamilyNames().listed("coast-families.tsv", 560);
        names.families.addByRank(names.abu(), 140, 8);
        return names.syrian(300).families;
    }

    static Weighted<Name> kurdish() {
        FamilyNames names = new FamilyNames().listed("kurdish-family.tsv", 600);
        names.families.addByRank(NameLists.names("kurdish-male.tsv"), 200, 8);
        return names.syrian(200).families;
    }

    static Weighted<Name> armenian() {
        FamilyNames names = new FamilyNames();
        List<Name> stems = new ArrayList<>(NameLists.names("armenian-family.tsv"));
        stems.addAll(NameLists.names("armenian-male.tsv"));
        names.families.addByRank(
                stems.stream()
                        .distinct()
                        .map(stem -> new Name(stem.written() + "يان", stem.sounds() + "iān"))
                        .toList(),
                1000,
                12);
        return names.families;
    }

    static Weighted<Name> assyrian() {
        FamilyNames names = new FamilyNames().listed("assyrian-family.tsv", 700);
        names.families.addByRank(NameLists.names("assyrian-male.tsv"), 300, 8);
        return names.families;
    }

    static Weighted<Name> turkmen() {
        FamilyNames names = new FamilyNames().listed("turkmen-family.tsv", 550);
        List<Name> given = NameLists.names("turkmen-male.tsv");
        names.families.addByRank(given, 150, 8);
        names.families.addByRank(given.stream().map(OGLU::after).toList(), 100, 8);
        return names.syrian(200).families;
    }

    private FamilyNames listed(String resource, double share) {
        Weighted<Name> list = NameLists.weighted(resource);
        List<String[]> rows = NameLists.rows(resource);
        boolean weighed = rows.get(0).length > 2;
        if (weighed) {
            for (String[] cells : rows) {
                families.add(new Name(cells[0], cells[1]), share * Double.parseDouble(cells[2]) / list.total());
            }
        } else {
            families.addByRank(list.things(), share, 8);
        }
        return this;
    }

    private FamilyNames syrian(double share) {
        for (String[] town : NameLists.rows("towns.tsv")) {
            families.add(new Name(town[0], town[1]).definite(), 0.34 * share * Double.parseDouble(town[2]) / 400);
        }
        families.addByRank(articles("trades.tsv", 4), 0.15 * share, 8);
        families.addByRank(articles("tribes.tsv", 3), 0.11 * share, 6);
        families.addByRank(articles("bynames.tsv", 2), 0.08 * share, 8);
        List<Name> given = NameLists.names("syrian-male.tsv");
        families.addByRank(given.stream().map(FamilyNames::likeATribe).toList(), 0.15 * share, 4);
        families.addByRank(shuffled(given), 0.06 * share, 8);
        families.addByRank(shuffled(abu()), 0.06 * share, 6);
        families.addByRank(titled(given), 0.05 * share, 8);
        return this;
    }

    /** Each with the article, and every n-th also without it, as another family. */
    private static List<Name> articles(String resource, int every) {
        List<Name> names = new ArrayList<>();
        int count = 0;
        for (Name name : shuffled(NameLists.names(resource))) {
            names.add(name.isCompound() ? name : name.definite());
            if (++count % every == 0) {
                names.add(name);
            }
        }
        return names;
    }

    /** A given name as families of the east carry it: المحمد, العلي. */
    private static Name likeATribe(Name given) {
        return given.isCompound() ? given : given.definite();
    }

    private List<Name> abu() {
        return Stream.concat(NameLists.names("abu.tsv").stream(), NameLists.names("syrian-male.tsv").stream())
                .filter(name -> !name.isCompound())
                .distinct()
                .limit(300)
                .map(name -> name.after(ABU))
                .toList();
    }

    private static List<Name> titled(List<Name> given) {
        List<Name> names = new ArrayList<>();
        for (Name name : given.subList(0, 90)) {
            names.add(name.after(HAJ));
            names.add(name.after(SHAYKH));
            names.add(AGHA.after(name));
            names.add(name.after(AL));
        }
        return shuffled(names);
    }

    /** The same order always, but not that of the file. */
    private static List<Name> shuffled(List<Name> names) {
        List<Name> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(names.size()));
        return shuffled;
    }
}
